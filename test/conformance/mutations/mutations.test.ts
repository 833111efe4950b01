import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;
let log: string[] = [];
let stock = 0;
let dropConnections = 0;

const step = async (name: string): Promise<void> => {
  log.push(`${name} begins`);
  // Long enough for a mutation that should wait to overtake this one.
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  log.push(`${name} ends`);
};

beforeAll(async () => {
  graph = await startGraph({
    store: {
      sdl: `
        type Query { stock: Int }
        type Mutation { add(by: Int!): Item take(by: Int!): Item fail: Item break: Int }
        type Item @key(fields: "id") { id: ID! stock: Int }
      `,
      resolvers: {
        Query: { stock: () => stock },
        Mutation: {
          add: async (_: unknown, { by }: { by: number }) => {
            await step("add");
            stock += by;
            return { id: "i", stock };
          },
          take: async (_: unknown, { by }: { by: number }) => {
            await step("take");
            stock -= by;
            return { id: "i", stock };
          },
          fail: () => {
            throw new Error("It failed.");
          },
        },
      },
      respond: ({ query }, response) => {
        if (!query.includes("break")) return false;
        dropConnections += 1;
        response.destroy();
        return true;
      },
    },
    journal: {
      sdl: `
        type Mutation { note(text: String!): Int }
        type Item @key(fields: "id") { id: ID! stockNow: Int }
      `,
      resolvers: {
        Mutation: {
          note: async () => {
            await step("note");
            return stock;
          },
        },
        Item: { stockNow: () => stock },
      },
    },
  });
});

beforeEach(() => {
  log = [];
  stock = 0;
  graph.forget();
});

afterAll(() => graph.stop());

test("mutations of several subgraphs run one after the other, in the order of the operation", async () => {
  const { data, errors } = await graph.query(
    `mutation { a: add(by: 5) { stock } n1: note(text: "1") t: take(by: 2) { stock } n2: note(text: "2") }`,
  );
  expect({ data, errors }).toEqual({ data: { a: { stock: 5 }, n1: 5, t: { stock: 3 }, n2: 3 }, errors: undefined });
  expect(log).toEqual(["add", "note", "take", "note"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("a mutation is complete, other subgraphs included, before the next begins", async () => {
  const { data, errors } = await graph.query(
    `mutation { a: add(by: 5) { stockNow } t: take(by: 2) { stockNow } n: note(text: "1") }`,
  );
  expect({ data, errors }).toEqual({ data: { a: { stockNow: 5 }, t: { stockNow: 3 }, n: 3 }, errors: undefined });
});

test("neighbours in one subgraph that need nothing more travel together", async () => {
  await graph.query(`mutation { a: add(by: 5) { stock } b: add(by: 1) { stock } }`);
  expect(graph.requests).toHaveLength(1);
});

test("a mutation that fails does not keep the next from running", async () => {
  const { data, errors } = await graph.query(`mutation { fail { id } n: note(text: "1") }`);
  expect(data).toEqual({ fail: null, n: 0 });
  expect(errors).toEqual([
    { message: "It failed.", path: ["fail"], extensions: { code: "DOWNSTREAM_SERVICE_ERROR", service: "store" } },
  ]);
});

test("a mutation whose connection breaks is not sent again", async () => {
  const { data, errors } = await graph.query(`mutation { break }`);
  expect(data).toEqual({ break: null });
  expect(errors?.[0]).toMatchObject({
    path: ["break"],
    extensions: { code: "SUBGRAPH_UNREACHABLE", service: "store" },
  });
  expect(dropConnections).toBe(1);
});

test("a mutation is not run by GET", async () => {
  const response = await fetch(`${graph.url}?query=${encodeURIComponent(`mutation { add(by: 1) { id } }`)}`);
  expect(response.status).toBe(405);
  expect(log).toEqual([]);
});
