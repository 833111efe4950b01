import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const users = [
  { id: "u1", org: { id: "o1" }, nick: "an", tags: ["a", "b"] },
  { id: "u2", org: { id: "o1" }, nick: "binh", tags: ["b"] },
  { id: "u3", org: null, nick: "chi", tags: null },
];

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        type Query { people: [Person!]! person(id: ID!): Person }
        type Person @key(fields: "id") @key(fields: "org { id } nick") @key(fields: "tags") {
          id: ID!
          nick: String
          org: Organisation @shareable
          tags: [String] @shareable
        }
        type Organisation @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          people: () => users,
          person: (_: unknown, { id }: { id: string }) => users.find((user) => user.id === id),
        },
      },
    },
    badges: {
      sdl: `
        type Person @key(fields: "id") { id: ID! badge: String }
      `,
      resolvers: {
        Person: {
          __resolveReference: ({ id }: { id: string }) => ({ id, badge: `badge of ${id}` }),
        },
      },
    },
    karma: {
      sdl: `
        type Person @key(fields: "org { id } nick") { org: Organisation @shareable nick: String @shareable karma: Int }
        type Organisation @key(fields: "id") { id: ID! founded: Int }
      `,
      resolvers: {
        Person: {
          __resolveReference: (reference: { org: { id: string }; nick: string }) => ({
            ...reference,
            karma: reference.nick.length,
          }),
        },
        Organisation: { founded: () => 1954, __resolveReference: (reference: object) => reference },
      },
    },
    labels: {
      sdl: `
        type Person @key(fields: "tags") { tags: [String] @shareable label: String }
      `,
      resolvers: {
        Person: {
          __resolveReference: ({ tags }: { tags: string[] }) => ({ tags, label: tags.join("+") }),
        },
      },
    },
  });
});

afterAll(() => graph.stop());

test("an entity is extended by its simple key", async () => {
  const { data, errors } = await queryTwice(graph, `{ people { id badge } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    people: [
      { id: "u1", badge: "badge of u1" },
      { id: "u2", badge: "badge of u2" },
      { id: "u3", badge: "badge of u3" },
    ],
  });
});

test("a composite, nested key is sent whole, and not at all where a part of it is null", async () => {
  const { data, errors } = await queryTwice(graph, `{ people { nick karma } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    people: [
      { nick: "an", karma: 2 },
      { nick: "binh", karma: 4 },
      { nick: "chi", karma: null },
    ],
  });
  expect(graph.requests.at(-1)?.variables).toEqual({
    representations: [
      { __typename: "Person", org: { id: "o1" }, nick: "an" },
      { __typename: "Person", org: { id: "o1" }, nick: "binh" },
    ],
  });
});

test("a list can be a key", async () => {
  const { data, errors } = await queryTwice(graph, `{ people { id label } }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    people: [
      { id: "u1", label: "a+b" },
      { id: "u2", label: "b" },
      { id: "u3", label: null },
    ],
  });
});

test("several keys serve several subgraphs in one operation", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($id: ID!) { person(id: $id) { badge karma label org { founded } } }`,
    { id: "u1" },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ person: { badge: "badge of u1", karma: 2, label: "a+b", org: { founded: 1954 } } });
});

test("an entity that is null asks nobody for more", async () => {
  const { data, errors } = await queryTwice(graph, `{ person(id: "nobody") { badge karma } }`);
  expect({ data, errors }).toEqual({ data: { person: null }, errors: undefined });
  expect(graph.requests.map((request) => request.subgraph)).toEqual(["people"]);
});
