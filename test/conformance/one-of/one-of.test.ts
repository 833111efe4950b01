import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const echo = (_: unknown, args: unknown) => JSON.stringify(args);

/** The server of the subgraphs knows the directive when their schema defines it; composition keeps the definition. */
const PET_BY = `
  directive @oneOf on INPUT_OBJECT
  input PetBy @oneOf { name: String id: ID tag: Tag near: [PetBy!] }
  input Tag { x: Int! y: Int = 3 }
`;

beforeAll(async () => {
  graph = await startGraph({
    pets: {
      sdl: `${PET_BY}
        type Query { pet(by: PetBy!): String pets(by: [PetBy!]): String owner(by: PetBy = { id: 1 }): Owner }
        type Mutation { feed(pet: PetBy!): String }
        type Owner @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: { pet: echo, pets: echo, owner: () => ({ id: "7" }) },
        Mutation: { feed: echo },
      },
    },
    owners: {
      sdl: `${PET_BY} type Owner @key(fields: "id") { id: ID! has(pet: PetBy!): String }`,
      resolvers: { Owner: { has: echo } },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

const codes = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors, asked } = await ask(query, variables);
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  return [...new Set(errors?.map((error) => error.extensions?.["code"]))];
};

test("clients are told which inputs take exactly one field", async () => {
  const { data } = await ask(`{ by: __type(name: "PetBy") { isOneOf } tag: __type(name: "Tag") { isOneOf } }`);
  expect(data).toEqual({ by: { isOneOf: true }, tag: { isOneOf: false } });
});

test("one field is passed on, as a literal or in a variable", async () => {
  expect((await ask(`{ pet(by: { name: "Mướp" }) pets(by: [{ id: 1 }, { tag: { x: 1 } }]) }`)).data).toEqual({
    pet: '{"by":{"name":"Mướp"}}',
    pets: '{"by":[{"id":"1"},{"tag":{"x":1,"y":3}}]}',
  });
  const query = `query ($by: PetBy!, $name: String!) { a: pet(by: $by) b: pet(by: { name: $name }) }`;
  expect((await ask(query, { by: { near: [{ id: 2 }] }, name: "x" })).data).toEqual({
    a: '{"by":{"near":[{"id":"2"}]}}',
    b: '{"by":{"name":"x"}}',
  });
});

test("it reaches the subgraph of an entity, and mutations", async () => {
  expect((await ask(`query ($by: PetBy!) { owner { has(pet: $by) } }`, { by: { id: "3" } })).data).toEqual({
    owner: { has: '{"pet":{"id":"3"}}' },
  });
  expect((await ask(`mutation { feed(pet: { name: "Vện" }) }`)).data).toEqual({ feed: '{"pet":{"name":"Vện"}}' });
});

test.each([
  ["two fields", `{ pet(by: { name: "x", id: 1 }) }`],
  ["no field", `{ pet(by: {}) }`],
  ["null", `{ pet(by: { name: null }) }`],
  ["a wrong one in a list", `{ pets(by: [{ id: 1 }, {}]) }`],
  ["a wrong one inside", `{ pet(by: { near: [{ id: 1, name: "x" }] }) }`],
  ["a variable that may be null", `query ($name: String) { pet(by: { name: $name }) }`],
  ["a default with two fields", `query ($by: PetBy! = { id: 1, name: "x" }) { pet(by: $by) }`],
  ["a field it has not", `{ pet(by: { color: "red" }) }`],
])("a literal with %s is refused", async (_name, query) => {
  expect(await codes(query)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
});

test.each([
  ["two fields", { id: 1, name: "x" }],
  ["a field and a null", { id: 1, name: null }],
  ["no field", {}],
  ["null", { id: null }],
  ["a wrong one inside", { near: [{ id: 1 }, {}] }],
  ["a field of another type", { name: 5 }],
])("a variable with %s is refused", async (_name, by) => {
  expect(await codes(`query ($by: PetBy!) { pet(by: $by) }`, { by })).toEqual(["BAD_USER_INPUT"]);
});
