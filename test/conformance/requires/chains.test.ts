import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

/** A field that says what it was made from, or that it was made from nothing. */
const from = (name: string) => (parent: Record<string, string | number | boolean | undefined>) =>
  `(${parent[name] ?? "nothing"})`;

beforeAll(async () => {
  graph = await startGraph({
    entry: {
      sdl: `type Query { order: Order orders: [Order] } type Order @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { order: () => ({ id: "1" }), orders: () => [{ id: "1" }, null, { id: "2" }] } },
    },
    warehouse: {
      sdl: `
        type Order @key(fields: "id") {
          id: ID!
          weight: Int! @inaccessible
          route: String @external
          slot: String @requires(fields: "route")
        }
      `,
      resolvers: { Order: { weight: ({ id }: { id: string }) => Number(id) * 10, slot: from("route") } },
    },
    pricing: {
      sdl: `
        type Order @key(fields: "id") {
          id: ID!
          weight: Int! @external
          postage: String @requires(fields: "weight")
          rebate: Boolean @external
          reduced: String @requires(fields: "rebate")
          slot: String @external
          insurance: String @requires(fields: "slot")
        }
      `,
      resolvers: {
        Order: {
          postage: from("weight"),
          reduced: from("rebate"),
          insurance: from("slot"),
        },
      },
    },
    routes: {
      sdl: `
        type Order @key(fields: "id") {
          id: ID!
          postage: String @external
          reduced: String @external
          route: String @requires(fields: "postage")
          label: String @requires(fields: "reduced")
          rebate: Boolean
        }
      `,
      resolvers: { Order: { route: from("postage"), label: from("reduced"), rebate: () => true } },
    },
  });
});

afterAll(() => graph.stop());

test("a chain of required fields is followed through every subgraph, hidden fields included", async () => {
  const { data, errors, asked } = await queryTwice(graph, `{ order { slot } }`);
  expect({ data, errors }).toEqual({ data: { order: { slot: "(((10)))" } }, errors: undefined });
  expect(asked).toEqual(["entry", "pricing", "routes", "warehouse", "warehouse"]);
});

test("a circle over four subgraphs is left where the client's field is", async () => {
  const { data, errors } = await queryTwice(graph, `{ order { insurance } }`);
  expect({ data, errors }).toEqual({ data: { order: { insurance: "((((10))))" } }, errors: undefined });
});

test("each step of a chain may be selected beside the others, in any order", async () => {
  const fields = ["insurance", "slot", "route", "postage"];
  for (const order of [fields, fields.toReversed(), ["route", "insurance", "postage", "slot"]]) {
    const { data, errors } = await queryTwice(graph, `{ order { ${order.join(" ")} } }`);
    expect({ data, errors }).toEqual({
      data: { order: { insurance: "((((10))))", slot: "(((10)))", route: "((10))", postage: "(10)" } },
      errors: undefined,
    });
  }
});

test("two chains of one entity do not disturb each other", async () => {
  const { data, errors } = await queryTwice(graph, `{ order { label route l: label } orders { label slot } }`);
  const [label, slot] = ["((true))", ["(((10)))", "(((20)))"]];
  expect({ data, errors }).toEqual({
    data: {
      order: { label, route: "((10))", l: label },
      orders: [{ label, slot: slot[0] }, null, { label, slot: slot[1] }],
    },
    errors: undefined,
  });
});

test("the same chain at several places and under conditions", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($all: Boolean!) {
      order { ...Costs ... @include(if: $all) { slot } }
      again: order { postage @skip(if: $all) insurance }
    }
    fragment Costs on Order { postage reduced }`,
    { all: true },
  );
  expect({ data, errors }).toEqual({
    data: {
      order: { postage: "(10)", reduced: "(true)", slot: "(((10)))" },
      again: { insurance: "((((10))))" },
    },
    errors: undefined,
  });
});
