import { afterEach, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { readSubgraphs } from "../../../packages/engine/src/supergraph/read-subgraphs.ts";
import type { ServeEvents } from "../kit/serve-subgraph.ts";
import { byDistinctStream, byMultipart, byWebSocket, readAll } from "./clients.ts";
import { startLiveGraph } from "./live-graph.ts";
import type { LiveGraph } from "./live-graph.ts";
import { overEventStream, overMultipart, overWebSocket } from "./serve-events.ts";

let graph: LiveGraph;

afterEach(() => graph.stop());

const sources: [string, ServeEvents][] = [
  ["a WebSocket", overWebSocket],
  ["server-sent events", overEventStream],
  ["multipart", overMultipart],
];

const query = `subscription { personChanged(prefix: "A") { name skill } }`;

/** A subscription that runs: its first event has come. */
async function begin(operation = query) {
  const results = byWebSocket(graph.url, { query: operation });
  const first = results.next();
  await graph.people.untilOpen(1);
  graph.people.push({ id: "1", name: "An" });
  return { results, first: (await first).value };
}

test.each(sources)("a subgraph that gives events by %s is found to do so", async (_, serveEvents) => {
  graph = await startLiveGraph(serveEvents);
  // The second time it is known how.
  for (const id of ["1", "2"]) {
    const results = byWebSocket(graph.url, { query });
    const first = results.next();
    await graph.people.untilOpen(1);
    graph.people.push({ id, name: "An" });
    expect((await first).value).toEqual({ data: { personChanged: { name: "An", skill: `skill of ${id}` } } });
    graph.people.end();
    expect(await readAll(results)).toEqual([]);
  }
});

test.each(sources)("a client that goes stops a subscription by %s", async (_, serveEvents) => {
  graph = await startLiveGraph(serveEvents);
  const { results } = await begin();
  await results.return?.();
  await graph.people.untilOpen(0);
});

test.each(sources)("a subgraph by %s that breaks off ends the subscription with an error", async (_, serveEvents) => {
  graph = await startLiveGraph(serveEvents);
  const { results } = await begin();
  await graph.stopSubgraph("people");
  expect(await readAll(results)).toMatchObject([
    { errors: [{ message: expect.any(String), extensions: { code: "SUBGRAPH_UNREACHABLE", service: "people" } }] },
  ]);
});

test.each(sources)("an event by %s that is longer than allowed ends the subscription", async (_, serveEvents) => {
  graph = await startLiveGraph(serveEvents, { maxResponseBytes: "people=1000" });
  const { results } = await begin();
  graph.people.push({ id: "2", name: "x".repeat(2_000) });
  const message = 'Subgraph "people" sent an event of more than 1000 bytes.';
  expect(await readAll(results)).toEqual([
    { errors: [{ message, extensions: { code: "SUBGRAPH_BAD_RESPONSE", service: "people" } }] },
  ]);
  await graph.people.untilOpen(0);
});

test("a subgraph that cannot be reached refuses the subscription", async () => {
  graph = await startLiveGraph(overWebSocket);
  await graph.stopSubgraph("people");
  await expect(byWebSocket(graph.url, { query }).next()).rejects.toMatchObject([
    { extensions: { code: "SUBGRAPH_UNREACHABLE", service: "people" } },
  ]);
});

test("a subgraph that gives no subscriptions at all refuses them", async () => {
  graph = await startLiveGraph(() => async ({ method }, _body, response) => {
    if (method === "POST") return false;
    response.writeHead(426).end();
    return true;
  });
  const error = {
    message: 'Subgraph "people" answered a subscription with a single result.',
    extensions: { code: "SUBGRAPH_BAD_RESPONSE", service: "people" },
  };
  await expect(byWebSocket(graph.url, { query }).next()).rejects.toMatchObject([error]);
});

test("a subgraph that never takes the subscription is given up at its deadline", async () => {
  graph = await startLiveGraph(
    () =>
      async ({ headers }) =>
        /event-stream/.test(headers.accept ?? ""),
    {
      subgraphTimeout: 50,
    },
  );
  await expect(byWebSocket(graph.url, { query }).next()).rejects.toMatchObject([
    { extensions: { code: "SUBGRAPH_TIMEOUT", service: "people" } },
  ]);
});

test.each([
  ["graphql-ws", byWebSocket],
  ["graphql-sse", byDistinctStream],
  ["multipart", byMultipart],
])("%s: a client that goes before its subscription has begun is noticed", async (_, ask) => {
  let reached = () => {};
  const asked = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let left = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  graph = await startLiveGraph(() => async (_request, _body, response) => {
    response.once("close", left);
    reached();
    return true;
  });
  const client = new AbortController();
  const results = ask(graph.url, { query, signal: client.signal });
  const first = results.next().catch(() => {});
  await asked;
  client.abort();
  await gone;
  await first;
});

test("a subgraph that went silent on its WebSocket is noticed", async () => {
  graph = await startLiveGraph(deafOnceSubscribed, { subscriptionHeartbeat: 200 });
  expect(await readAll(byWebSocket(graph.url, { query }))).toMatchObject([
    { errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT", service: "people" } }] },
  ]);
});

/** Answers no pings after the subscription has begun. */
const deafOnceSubscribed: ServeEvents = (schema, server) => {
  server.on("upgrade", (_request, stream) => {
    stream.on("data", (bytes: Buffer) => {
      // Paused once the masked `subscribe` has come, the second message of the protocol.
      if (bytes.length > 60) stream.pause();
    });
  });
  return overWebSocket(schema, server);
};

test("a heartbeat that stops on an event stream is noticed", async () => {
  graph = await startLiveGraph(
    () => async (_request, _body, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(":\n\n");
      return true;
    },
    { subscriptionHeartbeat: 200 },
  );
  expect(await readAll(byWebSocket(graph.url, { query }))).toMatchObject([
    { errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT", service: "people" } }] },
  ]);
});

test("the protocol and the address of a subgraph's subscriptions can be set", async () => {
  const elsewhere = await startLiveGraph(overEventStream);
  const url = readSubgraphs(parse(elsewhere.supergraphSdl)).get("people");
  graph = await startLiveGraph(overWebSocket, {
    subscriptionProtocol: "people=sse",
    subscriptionUrls: `people=${url}`,
  });
  const results = byWebSocket(graph.url, { query });
  const first = results.next();
  await elsewhere.people.untilOpen(1);
  elsewhere.people.push({ id: "5", name: "Ê" });
  expect((await first).value).toEqual({ data: { personChanged: { name: "Ê", skill: "skill of 5" } } });
  await results.return?.();
  await elsewhere.people.untilOpen(0);
  await elsewhere.stop();
});
