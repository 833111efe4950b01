import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    accounts: {
      sdl: `type Query { me: User } type User @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: { me: () => ({ id: "u1" }) },
        User: { name: ({ id }: { id: string }) => `name of ${id}` },
      },
    },
    posts: {
      sdl: `
        type Post @key(fields: "id") { id: ID! author: User }
        type User @key(fields: "id") {
          id: ID!
          name: String @external
          posts: [Post!]
          signature(upper: Boolean): String @requires(fields: "name")
          mentor: User @requires(fields: "name")
        }
      `,
      resolvers: {
        Post: { author: () => ({ id: "u2" }) },
        User: {
          posts: () => [{ id: "1" }, { id: "2" }],
          signature: ({ name }: { name: string }, { upper }: { upper?: boolean }) =>
            `-- ${upper ? name.toUpperCase() : name}`,
          mentor: ({ id }: { id: string }) => ({ id: `u${Number(id.slice(1)) + 1}` }),
        },
      },
    },
  });
});

afterAll(() => graph.stop());

test("a subgraph that was hopped to may require fields of the subgraph it was hopped from", async () => {
  const { data, errors } = await queryTwice(graph, `{ me { posts { author { signature } } } }`);
  expect({ data, errors }).toEqual({
    data: { me: { posts: [{ author: { signature: "-- name of u2" } }, { author: { signature: "-- name of u2" } }] } },
    errors: undefined,
  });
});

test("so may what is below the required field, and what several places select differently", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($upper: Boolean) {
      me { signature posts { author { s: signature(upper: $upper) name posts { author { signature } } } } }
    }`,
    { upper: true },
  );
  expect({ data, errors }).toEqual({
    data: {
      me: {
        signature: "-- name of u1",
        posts: ["1", "2"].map(() => ({
          author: {
            s: "-- NAME OF U2",
            name: "name of u2",
            posts: ["1", "2"].map(() => ({ author: { signature: "-- name of u2" } })),
          },
        })),
      },
    },
    errors: undefined,
  });
});

test("fields below a required field are planned too, however deep", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ me { posts { author { mentor { name signature mentor { signature } } } } } }`,
  );
  const author = { mentor: { name: "name of u3", signature: "-- name of u3", mentor: { signature: "-- name of u4" } } };
  expect({ data, errors }).toEqual({ data: { me: { posts: [{ author }, { author }] } }, errors: undefined });
});
