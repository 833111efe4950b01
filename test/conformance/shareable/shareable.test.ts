import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    library: {
      sdl: `
        type Query { shelf: Shelf @shareable books: [Book] featured: Book @provides(fields: "author { name }") }
        type Shelf @shareable { room: Room label: String }
        type Room @shareable { floor: Int }
        type Book @key(fields: "id") { id: ID! author: Author }
        type Author @key(fields: "id") { id: ID! name: String @external }
      `,
      resolvers: {
        Query: {
          shelf: () => ({ room: { floor: 2 }, label: "A" }),
          books: () => [{ id: "1", author: { id: "a" } }, null],
          featured: () => ({ id: "1", author: { id: "a", name: "provided" } }),
        },
      },
    },
    facilities: {
      sdl: `
        type Query { shelf: Shelf @shareable }
        type Shelf @shareable { room: Room colour: String }
        type Room @shareable { floor: Int height: Int }
        type Author @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Query: { shelf: () => ({ room: { floor: 2, height: 3 }, colour: "red" }) },
        Author: { name: ({ id }: { id: string }) => `author ${id}` },
      },
    },
  });
});

beforeEach(() => graph.forget());

afterAll(() => graph.stop());

const asked = () => graph.requests.map((request) => request.subgraph).sort();

test("a value that several subgraphs share in parts is merged deeply", async () => {
  const { data, errors } = await queryTwice(graph, `{ shelf { label colour room { floor height } } }`);
  expect({ data, errors }).toEqual({
    data: { shelf: { label: "A", colour: "red", room: { floor: 2, height: 3 } } },
    errors: undefined,
  });
});

test("a shared value is asked of one subgraph when one has all of it", async () => {
  const { data } = await queryTwice(graph, `{ shelf { room { floor height } } }`);
  expect(data).toEqual({ shelf: { room: { floor: 2, height: 3 } } });
  expect(asked()).toEqual(["facilities"]);
});

test("a provided field is not asked of its owner", async () => {
  const { data } = await queryTwice(graph, `{ featured { author { name } } }`);
  expect(data).toEqual({ featured: { author: { name: "provided" } } });
  expect(asked()).toEqual(["library"]);
});

test("elsewhere the owner of the field is asked, and nulls in lists stay where they are", async () => {
  const { data, errors } = await queryTwice(graph, `{ books { author { name } } }`);
  expect({ data, errors }).toEqual({ data: { books: [{ author: { name: "author a" } }, null] }, errors: undefined });
  expect(asked()).toEqual(["facilities", "library"]);
});
