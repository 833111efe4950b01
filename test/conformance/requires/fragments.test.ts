import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph, TestSubgraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const stations = [
  { id: "hill", reading: { __typename: "Rain", at: "06:00", amount: 4, drops: 90 }, sensor: gauge(7) },
  { id: "pass", reading: { __typename: "Snow", at: "07:00", amount: 2, flakes: 30 }, sensor: vane(270) },
  {
    id: "dune",
    reading: { __typename: "Hail", at: "08:00", amount: 1, size: 9 },
    sensor: { __typename: "Broken", note: "x" },
  },
  { id: "moor", reading: null, sensor: null },
];

function gauge(capacity: number) {
  return { __typename: "Gauge", capacity };
}

function vane(angle: number) {
  return { __typename: "Vane", angle };
}

const readings = `
  interface Reading { at: String! }
  interface Wet implements Reading { at: String! amount: Int! }
  type Rain implements Reading & Wet @shareable { at: String! amount: Int! drops: Int! }
  type Snow implements Reading & Wet @shareable @inaccessible { at: String! amount: Int! flakes: Int! }
  type Hail implements Reading & Wet @shareable { at: String! amount: Int! size: Int! }
  union Sensor = Gauge | Vane | Broken
  type Gauge @shareable { capacity: Int }
  type Vane @shareable { angle: Int }
  type Broken @shareable { note: String }
`;

interface Required {
  reading: { at: string; amount?: number; drops?: number; flakes?: number } | null;
  sensor: { capacity?: number; angle?: number } | null;
}

const find = ({ id }: { id: string }) => stations.find((station) => station.id === id) ?? null;

beforeAll(async () => {
  const subgraphs: Record<string, TestSubgraph> = {
    weather: {
      sdl: `
        ${readings}
        type Query { stations: [Station!]! }
        type Station @key(fields: "id") { id: ID! reading: Reading sensor: Sensor }
      `,
      resolvers: { Query: { stations: () => stations }, Station: { __resolveReference: find } },
    },
    forecast: {
      sdl: `
        ${readings}
        type Query { nearest: Station farthest: Station }
        type Station @key(fields: "id") {
          id: ID!
          reading: Reading @external
          sensor: Sensor @external
          advice: String!
            @requires(fields: "reading { at ... on Wet { amount ... on Rain { drops } ... on Snow { flakes } } }")
          hour: String @requires(fields: "reading { ... on Reading { at } }")
          limit: Int @requires(fields: "sensor { ... on Gauge { capacity } ... on Vane { angle } }")
        }
      `,
      resolvers: {
        Query: { nearest: () => ({ id: "hill" }), farthest: () => ({ id: "moor" }) },
        Station: {
          advice: ({ reading }: Required) =>
            reading ? [reading.at, reading.amount, reading.drops, reading.flakes].join("/") : "none",
          hour: ({ reading }: Required) => reading?.at.slice(0, 2) ?? null,
          limit: ({ sensor }: Required) => sensor?.capacity ?? sensor?.angle ?? null,
        },
      },
    },
  };
  graph = await startGraph(subgraphs, {}, { unchecked: true });
});

afterAll(() => graph.stop());

test("fragments in a field set are sent for the types they name, and hidden types count", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ stations { id advice } }`);
  expect({ data, errors }).toEqual({
    data: {
      stations: [
        { id: "hill", advice: "06:00/4/90/" },
        { id: "pass", advice: "07:00/2//30" },
        { id: "dune", advice: "08:00/1//" },
        { id: "moor", advice: "none" },
      ],
    },
    errors: undefined,
  });
  expect(asked).toEqual(["forecast", "weather"]);
});

test("a field set may select by the members of a union", async () => {
  const { data, errors } = await queryTwice(graph, `{ stations { limit } }`);
  expect({ data, errors }).toEqual({
    data: { stations: [{ limit: 7 }, { limit: 270 }, { limit: null }, { limit: null }] },
    errors: undefined,
  });
});

test("a fragment on the type itself changes nothing, and several field sets become one representation", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ stations { hour limit advice reading { __typename } } }`);
  expect(data).toEqual({
    stations: [
      { hour: "06", limit: 7, advice: "06:00/4/90/", reading: { __typename: "Rain" } },
      { hour: "07", limit: 270, advice: "07:00/2//30", reading: null },
      { hour: "08", limit: null, advice: "08:00/1//", reading: { __typename: "Hail" } },
      { hour: null, limit: null, advice: "none", reading: null },
    ],
  });
  expect(errors).toBeUndefined();
  expect(asked).toEqual(["forecast", "weather"]);
});

test("an entity that began where the field is goes to the owner of the required fields and back", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `{ nearest { what: reading { __typename } advice } farthest { reading { at } advice hour } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      nearest: { what: { __typename: "Rain" }, advice: "06:00/4/90/" },
      farthest: { reading: null, advice: "none", hour: null },
    },
    errors: undefined,
  });
  expect(asked).toEqual(["forecast", "forecast", "weather"]);
});

test("what the client selects of a required object by other names stays apart from what is required", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ nearest { reading { amount: at ... on Rain { at: amount drops: __typename } } advice } }`,
  );
  expect({ data, errors }).toEqual({
    data: { nearest: { reading: { amount: "06:00", at: 4, drops: "Rain" }, advice: "06:00/4/90/" } },
    errors: undefined,
  });
});
