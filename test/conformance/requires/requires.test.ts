import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const products = [
  { id: "p1", weight: 10, dimensions: { width: 2, height: 3 }, fragile: true },
  { id: "p2", weight: null, dimensions: null, fragile: null },
];

beforeAll(async () => {
  graph = await startGraph({
    catalogue: {
      sdl: `
        type Query { products: [Product!]! product(id: ID!): Product }
        type Product @key(fields: "id") {
          id: ID!
          weight(unit: String = "kg"): Int
          dimensions: Dimensions @shareable
          fragile: Boolean
          related: [Product!]
        }
        type Dimensions @shareable { width: Int height: Int }
      `,
      resolvers: {
        Query: { products: () => products, product: (_: unknown, { id }: { id: string }) => find(id) },
        Product: {
          __resolveReference: ({ id }: { id: string }) => find(id),
          weight: (product: { weight: number | null }, { unit }: { unit: string }) =>
            product.weight === null ? null : product.weight * (unit === "g" ? 1000 : 1),
          related: ({ id }: { id: string }) => products.filter((product) => product.id !== id),
        },
      },
    },
    shipping: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          weight(unit: String = "kg"): Int @external
          dimensions: Dimensions @external
          fragile: Boolean @external
          volume: Int @requires(fields: "dimensions { width height }")
          cost(zone: Int): Int @requires(fields: "weight(unit: \\"g\\") fragile")
        }
        type Dimensions @shareable { width: Int height: Int }
      `,
      resolvers: {
        Product: {
          volume: ({ dimensions }: { dimensions: { width: number; height: number } | null }) =>
            dimensions ? dimensions.width * dimensions.height : -1,
          cost: (
            { weight, fragile }: { weight: number | null; fragile: boolean | null },
            { zone }: { zone?: number },
          ) => (weight === null ? -1 : weight * (fragile ? 2 : 1) + (zone ?? 0)),
        },
      },
    },
    insurance: {
      sdl: `
        type Product @key(fields: "id") { id: ID! cost(zone: Int): Int @external premium: Int @requires(fields: "cost(zone: 1)") }
      `,
      resolvers: { Product: { premium: ({ cost }: { cost: number }) => cost * 100 } },
    },
  });
});

const find = (id: string) => products.find((product) => product.id === id) ?? null;

afterAll(() => graph.stop());

test("nested required fields are fetched first and sent along", async () => {
  const { data, errors } = await queryTwice(graph, `{ product(id: "p1") { volume } }`);
  expect({ data, errors }).toEqual({ data: { product: { volume: 6 } }, errors: undefined });
  expect(graph.requests.at(-1)?.variables["representations"]).toEqual([
    { __typename: "Product", id: "p1", dimensions: { width: 2, height: 3 } },
  ]);
});

test("a required field that is null is sent as null: it is an answer, not a key", async () => {
  const { data, errors } = await queryTwice(graph, `{ products { volume cost } }`);
  expect({ data, errors }).toEqual({
    data: {
      products: [
        { volume: 6, cost: 20_000 },
        { volume: -1, cost: -1 },
      ],
    },
    errors: undefined,
  });
});

test("required fields with arguments do not collide with what the client selects", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ product(id: "p1") { weight grams: weight(unit: "g") cost(zone: 3) } }`,
  );
  expect({ data, errors }).toEqual({
    data: { product: { weight: 10, grams: 10_000, cost: 20_003 } },
    errors: undefined,
  });
});

test("a required field may itself require fields", async () => {
  const { data, errors } = await queryTwice(graph, `{ product(id: "p1") { premium } }`);
  expect({ data, errors }).toEqual({ data: { product: { premium: 2_000_100 } }, errors: undefined });
});

test("required fields are fetched for each place they are needed at", async () => {
  const { data, errors } = await queryTwice(graph, `{ product(id: "p2") { weight cost related { cost premium } } }`);
  expect({ data, errors }).toEqual({
    data: { product: { weight: null, cost: -1, related: [{ cost: 20_000, premium: 2_000_100 }] } },
    errors: undefined,
  });
});

test("one required field serves two places that select it differently", async () => {
  const { data, errors } = await queryTwice(graph, `{ product(id: "p1") { weight cost } products { cost } }`);
  expect({ data, errors }).toEqual({
    data: { product: { weight: 10, cost: 20_000 }, products: [{ cost: 20_000 }, { cost: -1 }] },
    errors: undefined,
  });
});
