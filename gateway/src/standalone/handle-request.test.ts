import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { startGraph } from "../../../test/conformance/kit/start-graph.ts";
import type { TestGraph } from "../../../test/conformance/kit/start-graph.ts";

let graph: TestGraph;
let counter = 0;
/** Ends the calls to `slow` that wait, in their order. */
const waiting: (() => void)[] = [];
const byApollo = jest.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");

const person = (id: string) => ({ id, name: `Nguyễn “${id}” 😀`, code: Number(id) === 2 ? null : `c${id}` });

beforeAll(async () => {
  graph = await startGraph(
    {
      people: {
        sdl: `
          type Query { me: Person people: [Person] find(id: ID!): Person who: String slow: String broken: String }
          type Mutation { count: Int fail: Int }
          type Person @key(fields: "id") { id: ID! name: String code: String! }
        `,
        resolvers: {
          Query: {
            me: () => person("1"),
            people: () => ["1", "2", "3"].map(person),
            find: (_: unknown, { id }: { id: string }) => person(id),
            who: (_: unknown, _args: unknown, headers: Record<string, string>) => headers["authorization"],
            slow: (_: unknown, _args: unknown, headers: Record<string, string>) =>
              new Promise((resolve) => {
                waiting.push(() => resolve(`done for ${headers["authorization"]}`));
              }),
            broken: () => {
              throw new Error("No.");
            },
          },
          Mutation: {
            count: () => (counter += 1),
            fail: () => {
              throw new Error("Refused.");
            },
          },
          Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
        },
      },
      skills: {
        sdl: `type Person @key(fields: "id") { id: ID! skill: String! }`,
        resolvers: {
          Person: { __resolveReference: ({ id }: { id: string }) => ({ id, skill: id === "3" ? null : `luật ${id}` }) },
        },
      },
    },
    { forwardHeaders: "authorization" },
  );
});

afterAll(() => graph.stop());

beforeEach(() => {
  byApollo.mockClear();
  graph.forget();
});

const json = { "content-type": "application/json" };

async function send(body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
  const request = { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) };
  const response = await fetch(graph.url, { ...request, ...(signal && { signal }) });
  const { date: _date, ...kept } = Object.fromEntries(response.headers);
  return { status: response.status, headers: kept, text: await response.text() };
}

const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise(setImmediate);
};

test.each([
  ["fields", { query: `{ me { id name } }` }],
  ["aliases and fragments", { query: `{ a: me { n: name ...F } b: me { ...F } } fragment F on Person { s: skill }` }],
  ["entities", { query: `{ find(id: "1") { skill name __typename } }` }],
  ["variables", { query: `query ($id: ID!) { find(id: $id) { id } }`, variables: { id: "ố" } }],
  ["conditions", { query: `query ($x: Boolean!) { me { id name @skip(if: $x) } }`, variables: { x: true } }],
  ["a name", { query: `query A { me { id } } query B { me { name } }`, operationName: "B" }],
  ["introspection", { query: `{ __schema { queryType { name } } }` }],
  ["null where null is said", { query: `{ me { id } }`, variables: null, operationName: null, extensions: null }],
])("an operation with %s is answered the second time as the first, without Apollo Server", async (_name, body) => {
  const first = await send(body);
  expect(first.status).toBe(200);
  expect(JSON.parse(first.text)).not.toHaveProperty("errors");
  expect(byApollo).toHaveBeenCalledTimes(1);
  expect(await send(body)).toEqual(first);
  expect(byApollo).toHaveBeenCalledTimes(1);
});

test.each([
  ["a null that propagates", { query: `{ people { id code } find(id: "3") { skill } }` }],
  ["an error of a subgraph", { query: `{ broken me { id } }` }],
  ["an error of a mutation", { query: `mutation { fail }` }],
  ["a missing variable", { query: `query ($id: ID!) { find(id: $id) { id } }` }],
  ["a variable of another type", { query: `query ($id: ID!) { find(id: $id) { id } }`, variables: { id: [1] } }],
  ["an unknown name", { query: `query A { me { id } } query B { me { name } }`, operationName: "C" }],
  ["an empty name", { query: `{ me { id } }`, operationName: "" }],
  ["a field that is none", { query: `{ nothing }` }],
  ["no JSON object", 1],
  ["variables as a text", { query: `{ me { id } }`, variables: "{}" }],
  ["variables as a list", { query: `{ me { id } }`, variables: [] }],
  ["a persisted query", { extensions: { persistedQuery: { version: 1, sha256Hash: "0" } } }],
])("%s is told by Apollo Server each time, run once each time", async (_name, body) => {
  const first = await send(body);
  const calls = graph.requests.length;
  expect(await send(body)).toEqual(first);
  expect(byApollo).toHaveBeenCalledTimes(2);
  expect(graph.requests).toHaveLength(2 * calls);
});

test("the content type follows the accept header as Apollo Server chooses it", async () => {
  const body = { query: `{ me { name } }` };
  for (const accept of ["application/graphql-response+json", "application/json;q=0.5, */*", "text/html"]) {
    const first = await send(body, { accept });
    expect(await send(body, { accept })).toEqual(first);
  }
  expect((await send(body, { accept: "text/html" })).status).toBe(406);
});

test("a mutation runs once for each request", async () => {
  const body = { query: `mutation { count }` };
  const before = counter;
  const answers = await Promise.all([send(body), send(body), send(body), send(body)]);
  expect(counter).toBe(before + 4);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(4);
});

test("an operation that is known is refused by GET when it is a mutation", async () => {
  await send({ query: `mutation { count }` });
  expect((await fetch(`${graph.url}?query=mutation{count}`)).status).toBe(405);
});

test("requests of different identities never share a run", async () => {
  const body = { query: `{ who }` };
  await send(body);
  const names = Array.from({ length: 20 }, (_, index) => `Bearer ${index % 5}`);
  const answers = await Promise.all(names.map((authorization) => send(body, { authorization })));
  expect(answers.map(({ text }) => JSON.parse(text) as unknown)).toEqual(names.map((who) => ({ data: { who } })));
});

async function startSlow(headers: Record<string, string> = {}, signal?: AbortSignal) {
  const calls = waiting.length;
  const answer = send({ query: `{ slow }` }, headers, signal).then(
    ({ text }) => text,
    () => "gone",
  );
  return { answer, reached: () => until(() => waiting.length > calls) };
}

test("equal requests in flight share one run, until somebody changes something", async () => {
  const learning = await startSlow();
  await learning.reached();
  waiting.splice(0).forEach((release) => release());
  await learning.answer;
  await send({ query: `mutation { count }` });
  graph.forget();
  const first = await startSlow();
  await first.reached();
  const second = await startSlow();
  const other = await startSlow({ authorization: "b" });
  await other.reached();
  await send({ query: `mutation { count }` });
  const afterwards = await startSlow();
  await afterwards.reached();
  expect(graph.requests.filter(({ query }) => query.includes("slow"))).toHaveLength(3);
  waiting.splice(0).forEach((release) => release());
  expect(await second.answer).toBe(await first.answer);
  expect(await afterwards.answer).toBe(await first.answer);
  expect(await other.answer).toContain("done for b");
});

test("a run goes on while anybody waits for it, and is aborted when nobody does", async () => {
  const leaving = [new AbortController(), new AbortController()] as const;
  const first = await startSlow({}, leaving[0].signal);
  await first.reached();
  const second = await startSlow();
  await send({ query: `{ me { id } }` });
  leaving[0].abort();
  expect(await first.answer).toBe("gone");
  waiting.splice(0).forEach((release) => release());
  expect(await second.answer).toContain("done");
  const last = await startSlow({}, leaving[1].signal);
  await last.reached();
  leaving[1].abort();
  expect(await last.answer).toBe("gone");
  const next = await startSlow();
  await next.reached();
  waiting.splice(0).forEach((release) => release());
  expect(await next.answer).toContain("done");
});
