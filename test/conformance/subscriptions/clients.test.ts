import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { byWebSocket, clients, readAll } from "./clients.ts";
import { startLiveGraph } from "./live-graph.ts";
import type { LiveGraph } from "./live-graph.ts";
import { overWebSocket } from "./serve-events.ts";

let graph: LiveGraph;

beforeAll(async () => {
  graph = await startLiveGraph(overWebSocket, { forwardHeaders: "x-tenant" });
});

afterAll(() => graph.stop());

test.each(clients)("%s: each event comes with the fields of other subgraphs, in order, to the end", async (_, ask) => {
  const query = `subscription ($prefix: String) { changed: personChanged(prefix: $prefix) { title: name skill door } }`;
  const results = ask(graph.url, { query, variables: { prefix: "A" } });
  const first = results.next();
  await graph.people.untilOpen(1);
  expect(graph.people.subscribed.at(-1)?.args).toEqual({ prefix: "A" });
  graph.people.push({ id: "1", name: "An" }, { id: "2", name: "Bình" });
  const event = (id: string, name: string) => ({
    data: { changed: { title: name, skill: `skill of ${id}`, door: "door 7" } },
  });
  expect((await first).value).toEqual(event("1", "An"));
  expect((await results.next()).value).toEqual(event("2", "Bình"));
  graph.people.push({ id: "3", name: "Chi" });
  graph.people.end();
  expect(await readAll(results)).toEqual([event("3", "Chi")]);
});

test.each(clients)("%s: a client that goes ends the subscription at the subgraph", async (_, ask) => {
  const results = ask(graph.url, { query: `subscription { personChanged { name } }` });
  const first = results.next();
  await graph.people.untilOpen(1);
  graph.people.push({ id: "1", name: "An" });
  expect((await first).value).toEqual({ data: { personChanged: { name: "An" } } });
  await results.return?.();
  await graph.people.untilOpen(0);
});

test.each(clients)("%s: queries and mutations run as well", async (_, ask) => {
  expect(await readAll(ask(graph.url, { query: `{ me { name skill } }` }))).toEqual([
    { data: { me: { name: "An", skill: "skill of 1" } } },
  ]);
  expect(await readAll(ask(graph.url, { query: `mutation { rename(name: "Chi") }` }))).toEqual([
    { data: { rename: "Chi" } },
  ]);
});

test.each(clients.slice(1))("%s: a subscription that is not valid is answered with its errors", async (_, ask) => {
  const [result, ...more] = await readAll(ask(graph.url, { query: `subscription { nobodyChanged { name } }` }));
  expect(more).toEqual([]);
  expect(result?.data).toBeUndefined();
  expect(result?.errors).toMatchObject([
    {
      message: 'Cannot query field "nobodyChanged" on type "Subscription". Did you mean "personChanged"?',
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    },
  ]);
});

test("graphql-ws: a subscription that is not valid is an error message", async () => {
  const results = byWebSocket(graph.url, { query: `subscription { nobodyChanged { name } }` });
  await expect(results.next()).rejects.toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
});

test.each(clients)("%s: an operation with a wrong variable, or none at all, is refused", async (_, ask) => {
  const refused = async (query: string, variables?: Record<string, unknown>) =>
    readAll(ask(graph.url, { query, ...(variables && { variables }) })).then(
      ([result]) => result?.errors,
      (errors: unknown) => errors,
    );
  const query = `subscription ($prefix: String) { personChanged(prefix: $prefix) { name } }`;
  expect(await refused(query, { prefix: {} })).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await refused(`subscription {`)).toMatchObject([{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
});

test.each(clients)("%s: the headers that are forwarded reach every subgraph", async (_, ask) => {
  graph.forget();
  const results = ask(graph.url, {
    query: `subscription { personChanged { skill } }`,
    headers: { "x-tenant": "moha", "x-other": "no" },
  });
  const first = results.next();
  await graph.people.untilOpen(1);
  graph.people.push({ id: "1" });
  await first;
  expect(graph.people.subscribed.at(-1)?.context).toMatchObject({
    params: { "x-tenant": "moha" },
    headers: { "x-tenant": "moha" },
  });
  expect(graph.requests.at(-1)).toMatchObject({ subgraph: "skills", headers: { "x-tenant": "moha" } });
  expect(graph.requests.at(-1)?.headers).not.toHaveProperty("x-other");
  await results.return?.();
  await graph.people.untilOpen(0);
});

test("a subscription sent as an ordinary request is told how to come", async () => {
  const { status, errors } = await graph.query(`subscription { personChanged { name } }`);
  expect(status).toBe(400);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
});

test("a mutation does not run by GET, over an event stream either", async () => {
  const query = encodeURIComponent(`mutation { rename(name: "Chi") }`);
  const response = await fetch(`${graph.url}?query=${query}`, { headers: { accept: "text/event-stream" } });
  expect(await response.text()).toContain("A GET request cannot run a mutation");
});
