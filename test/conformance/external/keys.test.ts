import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const lamp = { id: "1", name: "lamp", code: "c1", price: 12.5, shelf: "left" };

beforeAll(async () => {
  graph = await startGraph({
    // Federation 1: the fields of its keys are external, yet it gives and resolves them.
    prices: {
      link: "",
      sdl: `
        type Query { priced: Item }
        extend type Item @key(fields: "id name") @key(fields: "code") {
          id: ID @external
          name: String @external
          code: String @external
          price: Float!
        }
      `,
      resolvers: {
        Query: { priced: () => lamp },
        Item: { __resolveReference: (key: { id?: string; code?: string }) => (key.id === "1" ? lamp : null) },
      },
    },
    stock: {
      link: "",
      sdl: `
        extend type Query { stocked: Item }
        type Item @key(fields: "id") { id: ID! name: String shelf: ID }
      `,
      resolvers: {
        Query: { stocked: () => lamp },
        Item: { __resolveReference: ({ id }: { id: string }) => (id === "1" ? lamp : null) },
      },
    },
    // Federation 2: an extension whose key alone is external, and whose field has no other home.
    reviews: {
      sdl: `
        type Query { reviewed: [Item] }
        extend type Item @key(fields: "id") { id: ID! @external stars: Int }
      `,
      resolvers: {
        Query: { reviewed: () => [{ id: "1" }, null, { id: "2" }] },
        Item: { stars: ({ id }: { id: string }) => (id === "1" ? 5 : 1) },
      },
    },
  });
});

afterAll(() => graph.stop());

test("the fields of keys are given by the subgraph that calls them external", async () => {
  expect(await queryTwice(graph, `{ priced { id name code price } }`)).toEqual({
    data: { priced: { id: "1", name: "lamp", code: "c1", price: 12.5 } },
    errors: undefined,
    asked: ["prices"],
  });
});

test("an extension is entered by the whole of a key that another subgraph has", async () => {
  expect(await queryTwice(graph, `{ stocked { price shelf code } }`)).toEqual({
    data: { stocked: { price: 12.5, shelf: "left", code: "c1" } },
    errors: undefined,
    asked: ["prices", "stock"],
  });
});

test("and left by the key of the subgraph that is next", async () => {
  expect(await queryTwice(graph, `{ priced { shelf stars } }`)).toEqual({
    data: { priced: { shelf: "left", stars: 5 } },
    errors: undefined,
    asked: ["prices", "reviews", "stock"],
  });
});

test("an extension whose key is external gives its own fields, and leads on from them", async () => {
  const { data, errors } = await queryTwice(graph, `{ reviewed { id stars name price } stocked { id stars } }`);
  // Nobody knows the second item, and a price is never null.
  expect({ data, errors }).toEqual({
    data: {
      reviewed: [{ id: "1", stars: 5, name: "lamp", price: 12.5 }, null, null],
      stocked: { id: "1", stars: 5 },
    },
    errors: undefined,
  });
});
