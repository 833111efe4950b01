import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const plants = [
  { __typename: "Fern", id: "p1", label: "Lady fern", height: 60 },
  { __typename: "Palm", id: "p2", label: "Areca", height: 200 },
];
const garden = { __typename: "Garden", id: "g1", plants };
const parts = [
  { __typename: "Seed", id: "s1", origin: "Đà Lạt" },
  { __typename: "Bulb", id: "b1", origin: "Sa Pa" },
];

const unneeded = () => {
  throw new Error("This request was not necessary.");
};

beforeAll(async () => {
  graph = await startGraph(
    {
      atlas: {
        sdl: `
          type Query { place: Place @shareable garden: Garden @provides(fields: "plants { ... on Fern { label } }") parts: [Part] @shareable }
          interface Place { id: ID! }
          interface Plant { id: ID! }
          union Part = Seed | Bulb
          type Garden implements Place @key(fields: "id") { id: ID! plants: [Plant] @shareable }
          type Fern implements Plant @key(fields: "id") { id: ID! @external label: String @external }
          type Palm implements Plant @key(fields: "id") { id: ID! @external }
          type Seed @key(fields: "id") { id: ID! }
          type Bulb @key(fields: "id") { id: ID! }
        `,
        resolvers: { Query: { place: unneeded, garden: () => garden, parts: unneeded } },
      },
      // Its gardens and plants have no keys: there is no way into it but from the root.
      guide: {
        sdl: `
          type Query {
            place: Place @shareable @provides(fields: "plants { id label }")
            parts: [Part] @shareable @provides(fields: "... on Seed { origin }")
          }
          interface Place { id: ID! plants: [Plant] }
          interface Plant { id: ID! label: String }
          union Part = Seed | Bulb
          type Garden implements Place { id: ID! @shareable plants: [Plant] @external }
          type Fern implements Plant { id: ID! @external label: String @external }
          type Palm implements Plant { id: ID! @external label: String @external }
          type Seed @key(fields: "id") { id: ID! origin: String @external }
          type Bulb @key(fields: "id") { id: ID! }
        `,
        resolvers: { Query: { place: () => garden, parts: () => parts } },
      },
      nursery: {
        sdl: `
          interface Place { id: ID! plants: [Plant] }
          interface Plant { id: ID! label: String }
          type Garden implements Place @key(fields: "id") { id: ID! plants: [Plant] @shareable }
          type Fern implements Plant @key(fields: "id") { id: ID! @shareable label: String @shareable height: Int }
          type Palm implements Plant @key(fields: "id") { id: ID! @shareable label: String @shareable height: Int }
          type Seed @key(fields: "id") { id: ID! origin: String @shareable }
          type Bulb @key(fields: "id") { id: ID! origin: String }
        `,
        resolvers: {
          Garden: { plants: () => plants },
          Fern: { __resolveReference: unneeded },
          Palm: { __resolveReference: ({ id }: { id: string }) => plants.find((plant) => plant.id === id) },
          Seed: { origin: unneeded },
          Bulb: { origin: () => "Sa Pa" },
        },
      },
    },
    {},
    { unchecked: true },
  );
});

afterAll(() => graph.stop());

test("a field may be provided for every type of an interface", async () => {
  expect(await queryTwice(graph, `{ place { id plants { id label } } }`)).toEqual({
    data: { place: { id: "g1", plants: plants.map(({ id, label }) => ({ id, label })) } },
    errors: undefined,
    asked: ["guide"],
  });
});

test("what is not provided for one of its types is fetched through the entity above", async () => {
  expect(await queryTwice(graph, `{ place { id plants { id name: label ... on Palm { height } } } }`)).toEqual({
    data: {
      place: {
        id: "g1",
        plants: [
          { id: "p1", name: "Lady fern" },
          { id: "p2", name: "Areca", height: 200 },
        ],
      },
    },
    errors: undefined,
    asked: ["guide", "nursery"],
  });
});

test("a field may be provided for one type of an interface alone", async () => {
  expect(await queryTwice(graph, `{ garden { plants { __typename ... on Fern { label } } } }`)).toEqual({
    data: { garden: { plants: [{ __typename: "Fern", label: "Lady fern" }, { __typename: "Palm" }] } },
    errors: undefined,
    asked: ["atlas"],
  });
});

test("a field may be provided for one member of a union", async () => {
  expect(await queryTwice(graph, `{ parts { ... on Seed { id origin } ... on Bulb { id } } }`)).toEqual({
    data: { parts: [{ id: "s1", origin: "Đà Lạt" }, { id: "b1" }] },
    errors: undefined,
    asked: ["guide"],
  });
  expect(await queryTwice(graph, `{ parts { ... on Seed { origin } ... on Bulb { origin } } }`)).toEqual({
    data: { parts: [{ origin: "Đà Lạt" }, { origin: "Sa Pa" }] },
    errors: undefined,
    asked: ["guide", "nursery"],
  });
});
