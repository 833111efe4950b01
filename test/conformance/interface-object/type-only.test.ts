import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

/*
 * types tells of an account which type it has, and nothing else: whoever asks knows the key already. holders has accounts
 * as @interfaceObject.
 */

let graph: TestGraph;

beforeAll(async () => {
  const typeOf = ({ id }: { id: string }) => ({ __typename: id === "3" ? "Guest" : "Admin" });
  graph = await startGraph({
    types: {
      sdl: `
        type Query { first: Account }
        interface Account @key(fields: "id") { id: ID! }
        type Admin implements Account @key(fields: "id") { id: ID! level: Int }
        type Guest implements Account @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: { first: () => ({ __typename: "Admin", id: "1" }) },
        Account: { __resolveReference: typeOf },
        Admin: { level: () => 5 },
      },
    },
    holders: {
      sdl: `
        type Query { accounts: [Account!]! }
        type Account @key(fields: "id") @interfaceObject { id: ID! name: String! next: Account }
      `,
      resolvers: {
        Query: { accounts: () => ["1", "2", "3"].map((id) => ({ id })) },
        Account: {
          name: ({ id }: { id: string }) => `name ${id}`,
          next: ({ id }: { id: string }) => (id === "3" ? null : { id: `${Number(id) + 1}` }),
        },
      },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string) => queryTwice(graph, query);

test("the type of an interface object may be all its subgraph gives", async () => {
  expect(await ask(`{ accounts { __typename } }`)).toEqual({
    data: { accounts: [{ __typename: "Admin" }, { __typename: "Admin" }, { __typename: "Guest" }] },
    errors: undefined,
    asked: ["holders", "types"],
  });
});

test("fields of a type are asked by the key that was there before", async () => {
  expect(await ask(`{ accounts { ... on Admin { id level name } } }`)).toEqual({
    data: {
      accounts: [{ id: "1", level: 5, name: "name 1" }, { id: "2", level: 5, name: "name 2" }, {}],
    },
    errors: undefined,
    asked: ["holders", "holders", "types"],
  });
});

test("the same holds from one account to the next", async () => {
  expect(await ask(`{ first { next { __typename ... on Admin { next { __typename name } } } } }`)).toMatchObject({
    data: { first: { next: { __typename: "Admin", next: { __typename: "Guest", name: "name 3" } } } },
    errors: undefined,
  });
});
