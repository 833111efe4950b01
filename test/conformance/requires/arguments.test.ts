import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const boats = [
  { id: "b1", length: 4, harbour: { depth: 3 } },
  { id: "b2", length: 9, harbour: null },
];

const find = ({ id }: { id: string }) => boats.find((boat) => boat.id === id) ?? null;

const inUnit = (value: number, unit: string) => `${unit === "FEET" ? value * 3 : value} ${unit}`;

interface Required {
  length: string;
  harbour: { depth: string } | null;
  trips: { captain: string | null }[];
}

beforeAll(async () => {
  graph = await startGraph({
    register: {
      sdl: `
        enum Unit { METRES FEET }
        type Query { boats: [Boat!] }
        type Boat @key(fields: "id") { id: ID! length(unit: Unit!, round: Boolean = true): String harbour: Harbour }
        type Harbour { depth(unit: Unit!): String }
      `,
      resolvers: {
        Query: { boats: () => boats },
        Boat: {
          __resolveReference: find,
          length: ({ length }: { length: number }, { unit, round }: { unit: string; round: boolean }) =>
            inUnit(length, unit) + (round ? "" : "!"),
        },
        Harbour: { depth: ({ depth }: { depth: number }, { unit }: { unit: string }) => inUnit(depth, unit) },
      },
    },
    fees: {
      sdl: `
        enum Unit { METRES FEET }
        type Boat @key(fields: "id") {
          id: ID!
          length(unit: Unit!, round: Boolean = true): String @external
          harbour: Harbour @external
          fee: String @requires(fields: "length(unit: METRES)")
          feeAbroad: String @requires(fields: "length(unit: FEET, round: false)")
          berth(flag: String): String @requires(fields: "harbour { depth(unit: FEET) }")
          quay: String @requires(fields: "harbour { depth(unit: METRES) } length(unit: METRES)")
          plain(text: String!): String
        }
        type Harbour @external { depth(unit: Unit!): String }
      `,
      resolvers: {
        Boat: {
          fee: ({ length }: Required) => `fee for ${length}`,
          feeAbroad: ({ length }: Required) => `fee for ${length}`,
          quay: ({ length, harbour }: Required) => `${length} in ${harbour?.depth ?? "none"}`,
          plain: (_: unknown, { text }: { text: string }) => text,
          berth: ({ harbour }: Required, { flag }: { flag?: string }) =>
            `${flag ?? "any"}: ${harbour?.depth ?? "none"}`,
        },
      },
    },
    log: {
      sdl: `
        type Boat @key(fields: "id") { id: ID! trips(last: Int!): [Trip] @external }
        type Trip @key(fields: "id") {
          id: ID!
          captain: ID
          with: [Boat] @external
          convoy: Boolean @requires(fields: "with { trips(last: 9) { id } }")
        }
      `,
      resolvers: {
        Trip: {
          __resolveReference: (trip: { id: string }) => ({ ...trip, captain: `captain of ${trip.id}` }),
          convoy: (trip: { with: { trips: { id: string }[] }[] }) =>
            trip.with.some(({ trips }) => trips.every(({ id }) => id.length > 0)),
        },
      },
    },
    crews: {
      sdl: `
        type Boat @key(fields: "id") {
          id: ID!
          trips(last: Int!): [Trip]
          captain: Captain @requires(fields: "trips(last: 2) { captain }")
        }
        type Trip @key(fields: "id") { id: ID! captain: ID @external with: [Boat] }
        type Captain { id: ID! }
      `,
      resolvers: {
        Boat: {
          trips: ({ id }: { id: string }, { last }: { last: number }) =>
            ["x", "y", "z"].slice(0, last).map((name) => ({ id: id + name })),
          captain: ({ trips }: Required) => ({ id: `${trips.length}: ${trips.at(-1)?.captain}` }),
        },
        Trip: { with: ({ id }: { id: string }) => (id.endsWith("y") ? [{ id: "b1" }] : []) },
      },
    },
  });
});

afterAll(() => graph.stop());

test("fields that require the same field with other arguments each get their own value", async () => {
  const { data, errors } = await queryTwice(graph, `{ boats { id fee feeAbroad berth } }`);
  expect({ data, errors }).toEqual({
    data: {
      boats: [
        { id: "b1", fee: "fee for 4 METRES", feeAbroad: "fee for 12 FEET!", berth: "any: 9 FEET" },
        { id: "b2", fee: "fee for 9 METRES", feeAbroad: "fee for 27 FEET!", berth: "any: none" },
      ],
    },
    errors: undefined,
  });
});

const values = {
  fee: ["fee for 4 METRES", "fee for 9 METRES"],
  feeAbroad: ["fee for 12 FEET!", "fee for 27 FEET!"],
  berth: ["any: 9 FEET", "any: none"],
  quay: ["4 METRES in 3 METRES", "9 METRES in none"],
};

const names = ["fee", "feeAbroad", "berth", "quay"] as const;

/** Every order of the names. */
const orders = (left: readonly (typeof names)[number][]): (typeof names)[number][][] =>
  left.length === 0
    ? [[]]
    : left.flatMap((name) => orders(left.filter((other) => other !== name)).map((rest) => [name, ...rest]));

test("in whatever order they are selected, at several levels, beside a field that requires nothing", async () => {
  for (const order of orders(names)) {
    const { data, errors } = await queryTwice(
      graph,
      `query ($t: String!) { boats { ${order.join(" plain(text: $t) ")} } }`,
      { t: "x" },
    );
    const boat = (index: number) => ({
      ...Object.fromEntries(order.map((name) => [name, values[name][index]])),
      plain: "x",
    });
    expect({ data, errors }).toEqual({ data: { boats: [boat(0), boat(1)] }, errors: undefined });
  }
});

test.each([
  ["two nested arguments", ["berth", "quay"]],
  ["one that is not contested by the other", ["fee", "quay"]],
] as const)("%s", async (_, [one, other]) => {
  const { data, errors } = await queryTwice(graph, `{ boats { ${one} ${other} } }`);
  const boat = (index: number) => ({ [one]: values[one][index], [other]: values[other][index] });
  expect({ data, errors }).toEqual({ data: { boats: [boat(0), boat(1)] }, errors: undefined });
});

test("so does the client who selects that field with arguments of her own, by variables too", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($unit: Unit = FEET, $flag: String) {
      boats { length(unit: $unit) feet: length(unit: FEET) feeAbroad fee harbour { depth(unit: METRES) } berth(flag: $flag) }
    }`,
    { flag: "VN" },
  );
  expect({ data, errors }).toEqual({
    data: {
      boats: [
        {
          length: "12 FEET",
          feet: "12 FEET",
          feeAbroad: "fee for 12 FEET!",
          fee: "fee for 4 METRES",
          harbour: { depth: "3 METRES" },
          berth: "VN: 9 FEET",
        },
        {
          length: "27 FEET",
          feet: "27 FEET",
          feeAbroad: "fee for 27 FEET!",
          fee: "fee for 9 METRES",
          harbour: null,
          berth: "VN: none",
        },
      ],
    },
    errors: undefined,
  });
});

test("a required list with an argument is whole, though the client takes fewer of its items", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($last: Int = 1) { boats { captain { id } ...Trips ...More } }
     fragment Trips on Boat { trips(last: $last) { id } }
     fragment More on Boat { trips(last: $last) { id } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      boats: ["b1", "b2"].map((id) => ({
        captain: { id: `2: captain of ${id}y` },
        trips: [{ id: `${id}x` }],
      })),
    },
    errors: undefined,
  });
});

test("items of a list may require what lies behind entities of another list", async () => {
  const { data, errors } = await queryTwice(graph, `{ boats { trips(last: 3) { convoy } } }`);
  const trips = [{ convoy: false }, { convoy: true }, { convoy: false }];
  expect({ data, errors }).toEqual({ data: { boats: [{ trips }, { trips }] }, errors: undefined });
});
