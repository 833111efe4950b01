import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

let orders: { id: string; item: string; price: number }[] = [];
let groups: string[] = [];
let total = 0;

const find = ({ id }: { id: string }) => orders.find((order) => order.id === id) ?? null;

const addGroup = (_: unknown, { name }: { name: string }) => {
  groups.push(name);
  return { id: `g${groups.length}`, name };
};

beforeAll(async () => {
  graph = await startGraph({
    shop: {
      sdl: `
        type Query { order(id: ID!): Order! orders: [Order!]! }
        type Mutation {
          order(input: OrderInput!): Order!
          addGroup(name: String!): Group! @shareable
          times(by: Int!): Int!
        }
        input OrderInput { item: String! price: Float! tags: [String!] = ["new"] }
        type Order @key(fields: "id") { id: ID! item: String! price: Float! tags: [String] }
        type Group @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: { order: (_: unknown, key: { id: string }) => find(key), orders: () => orders },
        Mutation: {
          order: (_: unknown, { input }: { input: { item: string; price: number } }) => {
            const order = { id: `o${orders.length + 1}`, ...input };
            orders.push(order);
            return order;
          },
          addGroup,
          times: (_: unknown, { by }: { by: number }) => (total *= by),
        },
        Order: { __resolveReference: find },
      },
    },
    stock: {
      sdl: `
        type Mutation { addGroup(name: String!): Group! @shareable clear: Int! }
        type Order @key(fields: "id") {
          id: ID!
          price: Float! @external
          costly: Boolean! @requires(fields: "price")
          left: Int!
        }
        type Group @key(fields: "id") { id: ID! name: String! }
      `,
      resolvers: {
        Mutation: {
          addGroup,
          clear: () => {
            const last = total;
            total = 0;
            return last;
          },
        },
        Order: { costly: ({ price }: { price: number }) => price > 100, left: () => 9 - orders.length },
        Group: { __resolveReference: ({ id }: { id: string }) => ({ id, name: groups[Number(id.slice(1)) - 1] }) },
      },
    },
    sums: {
      sdl: `type Mutation { plus(number: Int!): Int! }`,
      resolvers: { Mutation: { plus: (_: unknown, { number }: { number: number }) => (total += number) } },
    },
  });
});

beforeEach(() => {
  orders = [{ id: "o1", item: "tea", price: 9.5 }];
  groups = [];
  total = 0;
  graph.forget();
});

afterAll(() => graph.stop());

const asked = () => graph.requests.map((request) => request.subgraph);

const ORDER = `mutation ($input: OrderInput!) { order(input: $input) { item price costly left tags } }`;

test.each([
  [ORDER, { input: { item: "silk", price: 599.5 } }],
  [ORDER.replace("($input: OrderInput!)", "").replace("$input", `{ item: "silk", price: 599.5 }`), {}],
])(
  "what a mutation gives is completed by other subgraphs, which may require of it: %s",
  async (operation, variables) => {
    const { data, errors } = await graph.query(operation, variables);
    expect({ data, errors }).toEqual({
      data: { order: { item: "silk", price: 599.5, costly: true, left: 7, tags: ["new"] } },
      errors: undefined,
    });
    expect(orders).toHaveLength(2);
    expect(asked()).toEqual(["shop", "stock"]);
    // The same again, now known, runs again.
    expect((await graph.query(operation, variables)).data).toMatchObject({ order: { left: 6 } });
    expect(orders).toHaveLength(3);
  },
);

test("a mutation of several subgraphs is sent to one of them, once", async () => {
  for (const count of [1, 2]) {
    graph.forget();
    const { data, errors } = await graph.query(`mutation { addGroup(name: "weavers") { id name } }`);
    expect({ data, errors }).toEqual({
      data: { addGroup: { id: `g${count}`, name: "weavers" } },
      errors: undefined,
    });
    expect(groups).toHaveLength(count);
    expect(asked().filter((_, index) => graph.requests[index]?.query.startsWith("mutation"))).toHaveLength(1);
  }
});

test("mutations of three subgraphs run in their order, and each answer is that of its turn", async () => {
  for (const _ of [1, 2]) {
    graph.forget();
    const { data, errors } = await graph.query(
      `mutation ($by: Int!) { five: plus(number: 5) ten: times(by: $by) twelve: plus(number: 2) last: clear again: clear }`,
      { by: 2 },
    );
    expect({ data, errors }).toEqual({
      data: { five: 5, ten: 10, twelve: 12, last: 12, again: 0 },
      errors: undefined,
    });
    expect(asked()).toEqual(["sums", "shop", "sums", "stock"]);
  }
});

test("a field selected twice is one mutation; two aliases are two", async () => {
  const { data } = await graph.query(
    `mutation { plus(number: 1) ...Again ... on Mutation { other: plus(number: 1) } } fragment Again on Mutation { plus(number: 1) }`,
  );
  expect(data).toEqual({ plus: 1, other: 2 });
  expect(total).toBe(2);
});

test("a mutation that is skipped does not happen", async () => {
  const operation = `mutation ($go: Boolean!) { plus(number: 1) @include(if: $go) clear @skip(if: $go) }`;
  expect((await graph.query(operation, { go: false })).data).toEqual({ clear: 0 });
  expect(asked()).toEqual(["stock"]);
  expect((await graph.query(operation, { go: true })).data).toEqual({ plus: 1 });
});

test("when a non-null mutation fails there is no data, but those after it have run", async () => {
  await graph.stopSubgraph("stock");
  const failed = await graph.query(`mutation { plus(number: 1) clear after: plus(number: 1) }`);
  expect(failed.data).toBeNull();
  expect(failed.errors).toMatchObject([{ path: ["clear"], extensions: { service: "stock" } }]);
  expect(total).toBe(2);
});
