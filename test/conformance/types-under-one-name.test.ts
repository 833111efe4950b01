import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { startGraph } from "./kit/start-graph.ts";
import type { TestGraph } from "./kit/start-graph.ts";

/*
 * Two entities have a field of one name and different types in one subgraph. Selected side by side below `_entities`
 * they would be refused (GraphQL specification, 5.3.2).
 */

let graph: TestGraph;

beforeEach(async () => {
  graph = await startGraph({
    shelf: {
      sdl: `
        type Query { things: [Thing] }
        interface Thing { id: ID! }
        type Book implements Thing @key(fields: "id") { id: ID! }
        type Film implements Thing @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          things: () => [
            { __typename: "Book", id: "1" },
            { __typename: "Film", id: "2" },
          ],
        },
      },
    },
    ratings: {
      sdl: `
        interface Thing { stars: Int }
        type Book implements Thing @key(fields: "id") { id: ID! stars: Int! }
        type Film implements Thing @key(fields: "id") { id: ID! stars: Int }
      `,
      resolvers: { Book: { stars: () => 5 }, Film: { stars: () => 3 } },
    },
  });
});

afterEach(() => graph.stop());

test("a field whose type differs by entity is asked for in one call, under names of its own", async () => {
  expect(await graph.query(`{ things { stars } }`)).toEqual({
    status: 200,
    data: { things: [{ stars: 5 }, { stars: 3 }] },
  });
  expect(graph.requests.map(({ subgraph }) => subgraph)).toEqual(["shelf", "ratings"]);
});

test("errors of such a field have the client's path", async () => {
  await graph.stopSubgraph("ratings");
  const { data, errors } = await graph.query(`{ things { stars } }`);
  expect(data).toEqual({ things: [null, { stars: null }] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ["things", 0, "stars"],
    ["things", 1, "stars"],
  ]);
});
