import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { GraphResponse, TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `
        type Query { person(id: ID!): Person count: Int }
        type Mutation { add: Int }
        type Person @key(fields: "id") { id: ID! name: String fails: String }
      `,
      resolvers: {
        Query: { person: (_: unknown, { id }: { id: string }) => ({ id, name: `name ${id}` }), count: () => 1 },
        Mutation: { add: () => 2 },
        Person: {
          fails: () => {
            throw new Error("Not today.");
          },
        },
      },
    },
    skills: {
      sdl: `type Person @key(fields: "id") { id: ID! skill: String }`,
      resolvers: { Person: { skill: ({ id }: { id: string }) => `skill ${id}` } },
    },
  });
});

afterAll(() => graph.stop());

const hashOf = (query: string): string => createHash("sha256").update(query).digest("hex");

const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const post = async (body: unknown): Promise<GraphResponse> => {
  const headers = { "content-type": "application/json" };
  return read(await fetch(graph.url, { method: "POST", headers, body: JSON.stringify(body) }));
};

const get = async (parameters: Record<string, unknown>): Promise<GraphResponse> => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    search.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return read(await fetch(`${graph.url}?${search.toString()}`));
};

// Each test says what has to be in it.
const read = async (response: Response): Promise<GraphResponse> => ({
  status: response.status,
  ...((await response.json()) as Omit<GraphResponse, "status">),
});

const NOT_FOUND = {
  status: 200,
  errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
};

for (const [method, send] of [
  ["POST", post],
  ["GET", get],
] as const) {
  test(`${method}: a hash nobody knows is asked for, registered with its query, and then enough`, async () => {
    const query = `query ${method}($id: ID!) { person(id: $id) { name skill } }`;
    const extensions = persisted(hashOf(query));
    expect(await send({ extensions, variables: { id: "1" } })).toMatchObject(NOT_FOUND);
    const answer = (id: string) => ({ status: 200, data: { person: { name: `name ${id}`, skill: `skill ${id}` } } });
    expect(await send({ query, extensions, variables: { id: "1" } })).toEqual(answer("1"));
    for (const id of ["2", "3", "2"]) expect(await send({ extensions, variables: { id } })).toEqual(answer(id));
  });
}

test("what was registered by one method is known to the other, and the query itself is answered as before", async () => {
  const query = `{ count }`;
  const extensions = persisted(hashOf(query));
  const answer = { status: 200, data: { count: 1 } };
  // Known operations are answered on a way of their own; a hash beside the query must not change that.
  for (let turn = 0; turn < 3; turn += 1) expect(await post({ query })).toEqual(answer);
  expect(await get({ extensions })).toMatchObject(NOT_FOUND);
  expect(await post({ query, extensions })).toEqual(answer);
  expect(await get({ extensions })).toEqual(answer);
  expect(await post({ extensions })).toEqual(answer);
  expect(await post({ query })).toEqual(answer);
});

test("a hash of another query is refused, known or not, and registers nothing", async () => {
  const query = `query Mismatch { count }`;
  const wrong = persisted(hashOf(`query Other { count }`));
  const refused = { status: 400, errors: [{ message: "provided sha does not match query" }] };
  expect(await post({ query, extensions: wrong })).toMatchObject(refused);
  expect(await post({ query })).toEqual({ status: 200, data: { count: 1 } });
  expect(await post({ query, extensions: wrong })).toMatchObject(refused);
  expect(await get({ query, extensions: wrong })).toMatchObject(refused);
  expect(await post({ extensions: wrong })).toMatchObject(NOT_FOUND);
});

test("only what is valid is kept", async () => {
  const query = `{ nothing }`;
  const extensions = persisted(hashOf(query));
  expect((await post({ query, extensions })).errors?.[0]?.extensions?.["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(await post({ extensions })).toMatchObject(NOT_FOUND);
});

test("another version of the protocol is refused", async () => {
  const extensions = { persistedQuery: { version: 2, sha256Hash: hashOf(`{ count }`) } };
  expect(await post({ query: `{ count }`, extensions })).toMatchObject({
    status: 400,
    errors: [{ message: "Unsupported persisted query version" }],
  });
});

test("a mutation may be sent by its hash, but not by GET", async () => {
  const query = `mutation { add }`;
  const extensions = persisted(hashOf(query));
  expect(await post({ query, extensions })).toEqual({ status: 200, data: { add: 2 } });
  expect(await post({ extensions })).toEqual({ status: 200, data: { add: 2 } });
  graph.forget();
  expect(await get({ extensions })).toMatchObject({ status: 405 });
  expect(graph.requests).toEqual([]);
});

test("errors of a run, and of variables, are the same by hash", async () => {
  const query = `query Fails($id: ID!) { person(id: $id) { id fails } }`;
  const extensions = persisted(hashOf(query));
  const byText = await post({ query, extensions, variables: { id: "1" } });
  expect(byText).toMatchObject({ data: { person: { id: "1", fails: null } }, errors: [{ message: "Not today." }] });
  expect(await post({ extensions, variables: { id: "1" } })).toEqual(byText);
  expect((await post({ extensions, variables: {} })).errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
});

test("of several operations the name chooses", async () => {
  const query = `query A { count } query B { person(id: 4) { name } }`;
  const extensions = persisted(hashOf(query));
  expect(await post({ query, extensions, operationName: "A" })).toEqual({ status: 200, data: { count: 1 } });
  expect(await post({ extensions, operationName: "B" })).toEqual({ status: 200, data: { person: { name: "name 4" } } });
});
