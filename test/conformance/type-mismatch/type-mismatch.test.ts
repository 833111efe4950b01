import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

/* Fields of one name whose types differ by nullability or by list, in the members of a union and between subgraphs. */

let graph: TestGraph;

const guests = [
  { __typename: "Member", id: "m1", name: "An", tags: ["a"], born: 1970 },
  { __typename: "Visitor", id: "v1", name: "Binh", tags: null, born: null },
  { __typename: "Visitor", id: null, name: "Chi", tags: ["c", null], born: 1990 },
];
const next = ({ __typename }: { __typename: string }) =>
  __typename === "Member" ? guests.slice(1) : guests.slice(0, 2);
const member = ({ id }: { id: string }) => guests.find((guest) => guest.id === id);

beforeAll(async () => {
  graph = await startGraph(
    {
      door: {
        sdl: `
        type Query { guests: [Guest!]! first: Named }
        union Guest = Member | Visitor
        interface Named { name: String }
        type Member implements Named @key(fields: "id") {
          id: ID! name: String! @shareable tags: [String!]! @shareable born: Int! @shareable next: [Guest!] @shareable
        }
        type Visitor implements Named { id: ID name: String tags: [String] born: Int next: [Guest!]! }
      `,
        resolvers: {
          Query: { guests: () => guests, first: () => guests[0] },
          Member: { __resolveReference: member, next },
          Visitor: { next },
        },
      },
      list: {
        sdl: `
        type Query { members: [Member!] }
        type Member @shareable { id: ID name: String tags: [String] born: Int next: [Guest!] }
        union Guest = Member
      `,
        resolvers: { Query: { members: () => [guests[0], { id: null, name: "Dung", tags: [], born: null }] } },
      },
      cards: {
        sdl: `type Member @key(fields: "id") { id: ID! card: String }`,
        resolvers: { Member: { card: ({ id }: { id: string }) => `card ${id}` } },
      },
    },
    {},
    { unchecked: true },
  );
});

afterAll(() => graph.stop());

const ask = async (query: string) => {
  const { data, errors } = await queryTwice(graph, query);
  expect(errors).toBeUndefined();
  return data;
};

const FIELDS = `... on Member { id name tags born } ... on Visitor { id name tags born }`;
const fieldsOf = ({ id, name, tags, born }: (typeof guests)[number]) => ({ id, name, tags, born });

test("members of a union may differ in what may be null", async () => {
  expect(await ask(`{ guests { ${FIELDS} } }`)).toEqual({ guests: guests.map(fieldsOf) });
});

test("they may on every level, each with its own members below", async () => {
  // Both call it "next", but one of them may be null, so clients have to tell them apart.
  const both = (below: string) =>
    `... on Member { id m: next { ${below} } } ... on Visitor { id v: next { ${below} } }`;
  const keyOf = (guest: (typeof guests)[number]) => (guest.__typename === "Member" ? "m" : "v");
  expect(await ask(`{ guests { ${both(both(FIELDS))} } }`)).toEqual({
    guests: guests.map((guest) => ({
      id: guest.id,
      [keyOf(guest)]: next(guest).map((below) => ({ id: below.id, [keyOf(below)]: next(below).map(fieldsOf) })),
    })),
  });
});

test("the fields of other subgraphs come to the right members", async () => {
  expect(await ask(`{ guests { __typename ... on Visitor { id } ... on Member { id card } } }`)).toEqual({
    guests: [
      { __typename: "Member", id: "m1", card: "card m1" },
      { __typename: "Visitor", id: "v1" },
      { __typename: "Visitor", id: null },
    ],
  });
});

test("aliases, of the client and of the plan, do not meet", async () => {
  const query = `{ guests { ... on Member { key: id id: name } ... on Visitor { key: id id: name __typename } } }`;
  expect(await ask(query)).toEqual({
    guests: [
      { key: "m1", id: "An" },
      { key: "v1", id: "Binh", __typename: "Visitor" },
      { key: null, id: "Chi", __typename: "Visitor" },
    ],
  });
});

test("what is a null in one subgraph only is no error, and its key leads nowhere", async () => {
  expect(await ask(`{ members { id name card } }`)).toEqual({
    members: [
      { id: "m1", name: "An", card: "card m1" },
      { id: null, name: "Dung", card: null },
    ],
  });
  expect(graph.requests.at(-1)?.variables["representations"]).toEqual([{ __typename: "Member", id: "m1" }]);
});

test("an interface may promise less than its types", async () => {
  expect(await ask(`{ first { name ... on Member { id } ... on Visitor { id } } }`)).toEqual({
    first: { name: "An", id: "m1" },
  });
});

test("an operation that mixes kinds of values under one key is refused", async () => {
  const { data, errors, asked } = await queryTwice(
    graph,
    `{ guests { ... on Member { x: id } ... on Visitor { x: born } } }`,
  );
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
});
