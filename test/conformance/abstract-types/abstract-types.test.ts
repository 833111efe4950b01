import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const things = [
  { __typename: "Book", id: "b1", title: "Kiều", size: 3254 },
  { __typename: "Film", id: "f1", title: "Mùi đu đủ xanh", size: "104 min" },
];

beforeAll(async () => {
  graph = await startGraph({
    media: {
      sdl: `
        type Query { things: [Thing!]! found: [Found] hidden: Found none: Thing }
        interface Thing @key(fields: "id") { id: ID! title: String }
        type Book implements Thing @key(fields: "id") { id: ID! title: String size: Int }
        type Film implements Thing @key(fields: "id") { id: ID! title: String size: String! }
        type Secret @inaccessible { code: Int }
        union Found = Book | Film | Secret
      `,
      resolvers: {
        Query: {
          things: () => things,
          found: () => [...things, null],
          hidden: () => ({ __typename: "Secret", code: 7 }),
          none: () => null,
        },
        Thing: {
          __resolveReference: ({ id }: { id: string }) => things.find((thing) => thing.id === id),
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
        },
        Book: { __resolveReference: ({ id }: { id: string }) => things.find((thing) => thing.id === id) },
        Film: { __resolveReference: ({ id }: { id: string }) => things.find((thing) => thing.id === id) },
      },
    },
    ratings: {
      sdl: `
        type Query { best: Thing }
        type Thing @key(fields: "id") @interfaceObject { id: ID! rating: Int }
      `,
      resolvers: {
        Query: { best: () => ({ id: "f1" }) },
        Thing: { rating: ({ id }: { id: string }) => (id === "b1" ? 5 : 4) },
      },
    },
    pages: {
      sdl: `
        type Book @key(fields: "id") { id: ID! pages(of: Int): Int }
        type Film @key(fields: "id") { id: ID! pages: [String!] }
      `,
      resolvers: {
        Book: { pages: (_: unknown, { of }: { of: number }) => of },
        Film: { pages: () => ["poster"] },
      },
    },
  });
});

afterAll(() => graph.stop());

test("type conditions choose the fields of each item", async () => {
  const { data, errors } = await graph.query(
    `{ found { __typename ... on Book { title pages(of: 2) } ... on Film { name: title } } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      found: [{ __typename: "Book", title: "Kiều", pages: 2 }, { __typename: "Film", name: "Mùi đu đủ xanh" }, null],
    },
    errors: undefined,
  });
});

test("fields of different types may share a response key", async () => {
  const { data, errors } = await graph.query(`{ things { ... on Book { size } ... on Film { length: size } } }`);
  expect({ data, errors }).toEqual({ data: { things: [{ size: 3254 }, { length: "104 min" }] }, errors: undefined });
});

test("an interface object gives fields to every implementation", async () => {
  const { data, errors } = await graph.query(`{ things { __typename id rating } }`);
  expect({ data, errors }).toEqual({
    data: {
      things: [
        { __typename: "Book", id: "b1", rating: 5 },
        { __typename: "Film", id: "f1", rating: 4 },
      ],
    },
    errors: undefined,
  });
});

test("an interface object's concrete type is asked of who knows it", async () => {
  const { data, errors } = await graph.query(`{ best { __typename rating title } }`);
  expect({ data, errors }).toEqual({
    data: { best: { __typename: "Film", rating: 4, title: "Mùi đu đủ xanh" } },
    errors: undefined,
  });
});

test("type conditions below an interface object are answered by who knows the concrete type", async () => {
  const { data, errors } = await graph.query(
    `{ best { rating ... on Film { size pages } ... on Book { sheets: pages(of: 1) } } }`,
  );
  expect({ data, errors }).toEqual({
    data: { best: { rating: 4, size: "104 min", pages: ["poster"] } },
    errors: undefined,
  });
});

test("an object of an inaccessible type is null", async () => {
  const { data, errors } = await graph.query(`{ hidden { __typename } found { __typename } none { id } }`);
  expect({ data, errors }).toEqual({
    data: { hidden: null, found: [{ __typename: "Book" }, { __typename: "Film" }, null], none: null },
    errors: undefined,
  });
});
