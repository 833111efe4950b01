import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const reference = <Reference>(given: Reference): Reference => given;

beforeAll(async () => {
  graph = await startGraph({
    fleet: {
      sdl: `
        type Query { trucks: [Truck] truck(id: ID!): Truck }
        type Truck @key(fields: "id") @key(fields: "id plate") { id: ID! plate: ID! depot: Depot @shareable }
        type Depot @key(fields: "id") { id: ID! name: String! @shareable }
      `,
      resolvers: {
        Query: {
          trucks: () => [{ id: "1" }, { id: "2" }, null],
          truck: (_: unknown, { id }: { id: string }) => ({ id }),
        },
        Truck: {
          plate: ({ id }: { id: string }) => `plate ${id}`,
          depot: ({ id }: { id: string }) => (id === "2" ? null : { id: `d${id}`, name: `depot ${id}` }),
        },
      },
    },
    // Its depots have no key: whatever it knows of one is had by way of the truck.
    yard: {
      sdl: `
        type Truck @key(fields: "id plate") {
          id: ID!
          plate: ID!
          depot: Depot @shareable
          goals: [Goal] @shareable
        }
        type Goal { hint: String }
        type Depot { gate: Gate lanes: [Lane] }
        type Gate { width: Int! }
        type Lane { number: Int! }
      `,
      resolvers: {
        Truck: {
          __resolveReference: reference,
          depot: ({ id }: { id: string }) => (id === "2" ? null : { number: Number(id) }),
          goals: ({ plate }: { plate: string }) => [{ hint: `left of ${plate}` }, null],
        },
        Depot: {
          gate: ({ number }: { number: number }) => ({ width: number * 5 }),
          lanes: ({ number }: { number: number }) => [{ number }, null, { number: number + 1 }],
        },
      },
    },
    // Its trucks know a depot's id only, which is a key in another subgraph.
    plans: {
      sdl: `
        extend type Truck @key(fields: "id") { id: ID! @external tour: Tour goals: [Goal] @shareable }
        type Tour { from: Stop to: Stop }
        type Stop { place: Place }
        type Place @shareable { id: ID }
        type Goal { id: ID @shareable }
      `,
      resolvers: {
        Truck: {
          tour: ({ id }: { id: string }) => ({ from: { place: { id: `from ${id}` } }, to: null }),
          goals: ({ id }: { id: string }) => [{ id: `goal ${id}` }, null],
        },
      },
    },
    places: {
      sdl: `type Place @key(fields: "id") { id: ID label: String }
        type Goal @key(fields: "id") { id: ID @shareable label: String }`,
      resolvers: {
        Place: { label: ({ id }: { id: string }) => `place ${id}` },
        Goal: { label: ({ id }: { id: string }) => `label of ${id}` },
      },
    },
  });
});

afterAll(() => graph.stop());

test("what an object without a key is missing is fetched through the entity above it", async () => {
  expect(await queryTwice(graph, `{ trucks { depot { id name gate { width } } } }`)).toEqual({
    data: {
      trucks: [{ depot: { id: "d1", name: "depot 1", gate: { width: 5 } } }, { depot: null }, null],
    },
    errors: undefined,
    asked: ["fleet", "yard"],
  });
});

test("so are lists below it, by aliases and with variables", async () => {
  expect(
    await queryTwice(
      graph,
      `query ($id: ID!) { truck(id: $id) { home: depot { title: name rows: lanes { number } g: gate { width } } } }`,
      { id: "3" },
    ),
  ).toEqual({
    data: {
      truck: { home: { title: "depot 3", rows: [{ number: 3 }, null, { number: 4 }], g: { width: 15 } } },
    },
    errors: undefined,
    asked: ["fleet", "yard"],
  });
});

test("a plain object with the key of an entity elsewhere is completed by that key", async () => {
  expect(
    await queryTwice(graph, `{ truck(id: "1") { tour { from { place { label } } to { place { label } } } } }`),
  ).toEqual({
    data: { truck: { tour: { from: { place: { label: "place from 1" } }, to: null } } },
    errors: undefined,
    asked: ["fleet", "places", "plans"],
  });
});

test("two subgraphs give parts of one object, and the key in one of the parts leads to a third", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ trucks { goals { label hint } } }`);
  const goals = (id: string) => [{ label: `label of goal ${id}`, hint: `left of plate ${id}` }, null];
  expect({ data, errors }).toEqual({
    data: { trucks: [{ goals: goals("1") }, { goals: goals("2") }, null] },
    errors: undefined,
  });
  expect(asked).toEqual(["fleet", "places", "plans", "yard"]);
});
