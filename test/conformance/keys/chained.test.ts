import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const houses = [
  { plot: "p1", id: "1", tax: "x1", owner: "An" },
  { plot: "p2", id: "2", tax: "x2", owner: "Bình" },
  { plot: "p3", id: "3", tax: null, owner: "Chi" },
  { plot: "p4", id: null, tax: "x4", owner: "Dung" },
];
/** A house that the subgraph in the middle of the chain fails on. */
const broken = { plot: "p5", id: "5", tax: "x5", owner: "Em" };

beforeAll(async () => {
  graph = await startGraph({
    map: {
      sdl: `
        type Query { streets: [Street] broken: Street }
        type Street { house: House houses: [[House]] }
        type House @key(fields: "plot") { plot: ID! }
      `,
      resolvers: {
        Query: {
          broken: () => ({ house: broken, houses: [[broken, { plot: "p1" }]] }),
          streets: () => [
            ...houses.map(({ plot }) => ({ house: { plot }, houses: [[{ plot }, null], null, [{ plot: "p1" }]] })),
            { house: null, houses: null },
            null,
            { house: { plot: "unknown" }, houses: [] },
          ],
        },
      },
    },
    numbers: {
      sdl: `type House @key(fields: "plot") @key(fields: "id") { plot: ID! @shareable id: ID }`,
      resolvers: {
        House: {
          __resolveReference: ({ plot }: { plot: string }) =>
            [...houses, broken].find((house) => house.plot === plot) ?? null,
        },
      },
    },
    taxes: {
      sdl: `type House @key(fields: "id") @key(fields: "tax") { id: ID tax: ID }`,
      resolvers: {
        House: {
          // Asynchronous, since what it throws at once would fail the whole list.
          __resolveReference: async ({ id }: { id: string | null }) => {
            if (id === null) throw new Error("Asked by a null key.");
            if (id === broken.id) throw new Error("The tax office is on fire.");
            return houses.find((house) => house.id === id);
          },
        },
      },
    },
    owners: {
      sdl: `type House @key(fields: "tax") { tax: ID owner: Person } type Person { name: String! }`,
      resolvers: {
        House: {
          __resolveReference: ({ tax }: { tax: string | null }) => {
            if (tax === null) throw new Error("Asked by a null key.");
            return { tax, owner: { name: houses.find((house) => house.tax === tax)?.owner } };
          },
        },
      },
    },
  });
});

afterAll(() => graph.stop());

const owner = (name: string | null) => ({ owner: name && { name } });

test("keys are followed from subgraph to subgraph, and where one is null nobody is asked", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ streets { house { plot owner { name } } } }`);
  expect({ data, errors }).toEqual({
    data: {
      streets: [
        { house: { plot: "p1", ...owner("An") } },
        { house: { plot: "p2", ...owner("Bình") } },
        { house: { plot: "p3", ...owner(null) } },
        { house: { plot: "p4", ...owner(null) } },
        { house: null },
        null,
        { house: { plot: "unknown", ...owner(null) } },
      ],
    },
    errors: undefined,
  });
  expect(asked).toEqual(["map", "numbers", "owners", "taxes"]);
  const sent = graph.requests.map((request) => request.variables["representations"] ?? []);
  expect(sent).toEqual([
    [],
    ["p1", "p2", "p3", "p4", "unknown"].map((plot) => ({ __typename: "House", plot })),
    ["1", "2", "3"].map((id) => ({ __typename: "House", id })),
    ["x1", "x2"].map((tax) => ({ __typename: "House", tax })),
  ]);
});

test("entities in nested lists are found, each asked for once", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ streets { houses { owner { name } } } }`);
  const rows = (name: string | null) => ({ houses: [[owner(name), null], null, [owner("An")]] });
  expect({ data, errors }).toEqual({
    data: {
      streets: [rows("An"), rows("Bình"), rows(null), rows(null), { houses: null }, null, { houses: [] }],
    },
    errors: undefined,
  });
  expect(asked).toEqual(["map", "numbers", "owners", "taxes"]);
});

test("each link of the chain can be asked for with the last", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ streets { house { tax owner { name __typename } ...Numbered } } } fragment Numbered on House { n: id plot }`,
  );
  const house = (plot: string, n: string | null, tax: string | null, name: string | null) => ({
    house: { plot, n, tax, owner: name && { name, __typename: "Person" } },
  });
  expect({ data, errors }).toEqual({
    data: {
      streets: [
        house("p1", "1", "x1", "An"),
        house("p2", "2", "x2", "Bình"),
        house("p3", "3", null, null),
        house("p4", null, null, null),
        { house: null },
        null,
        house("unknown", null, null, null),
      ],
    },
    errors: undefined,
  });
});

test("where one link fails the chain ends, with the error at every place the entity has", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `{ broken { house { n: id owner { name } } houses { owner { name } } } }`,
  );
  expect(data).toEqual({ broken: { house: { n: "5", ...owner(null) }, houses: [[owner(null), owner("An")]] } });
  expect(errors).toEqual(
    [
      ["broken", "houses", 0, 0],
      ["broken", "house"],
    ].map((path) => ({
      message: "The tax office is on fire.",
      path,
      extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "taxes" },
    })),
  );
  expect(asked).toEqual(["map", "numbers", "owners", "taxes"]);
});
