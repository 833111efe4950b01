import { readFile, rename, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { afterEach, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { byDistinctStream, byMultipart, bySingleStream, byWebSocket, readAll } from "./clients.ts";
import type { AskBy } from "./clients.ts";
import { startLiveGraph } from "./live-graph.ts";
import type { LiveGraph } from "./live-graph.ts";
import { overWebSocket } from "./serve-events.ts";

let graph: LiveGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

const query = `subscription { personChanged { name skill } }`;

async function begin(live: LiveGraph, ask: AskBy) {
  const results = ask(live.url, { query });
  const first = results.next();
  const open = live.people.open;
  await live.people.untilOpen(open + 1);
  live.people.push({ id: "1", name: "An" });
  expect((await first).value).toEqual({ data: { personChanged: { name: "An", skill: "skill of 1" } } });
  return results;
}

test.each([
  ["graphql-ws", byWebSocket],
  ["graphql-sse with a connection for each operation", byDistinctStream],
  ["graphql-sse with one connection", bySingleStream],
  ["multipart", byMultipart],
])("%s: a gateway that stops completes its subscriptions", async (_, ask) => {
  const live = await startLiveGraph(overWebSocket);
  const results = await begin(live, ask);
  const stopped = live.stop();
  expect(await readAll(results)).toEqual([]);
  await stopped;
  expect(live.people.open).toBe(0);
});

test("a subscription goes on with the supergraph it began with, and new ones take the new one", async () => {
  graph = await startLiveGraph(overWebSocket, { watch: true });
  const live = graph;
  const results = await begin(live, byWebSocket);
  const original = await readFile(live.supergraphFile, "utf8");
  await writeFile(`${live.supergraphFile}.new`, original.replaceAll("personChanged", "personMoved"));
  await rename(`${live.supergraphFile}.new`, live.supergraphFile);
  while (live.notices.length === 0) await live.query("{ __typename }");
  live.people.push({ id: "2", name: "Bình" });
  expect((await results.next()).value).toEqual({ data: { personChanged: { name: "Bình", skill: "skill of 2" } } });
  await expect(byWebSocket(live.url, { query }).next()).rejects.toMatchObject([
    { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
  ]);
  live.people.end();
  expect(await readAll(results)).toEqual([]);
});

/** Nothing is fetched for its events, so that none has to wait but for the client. */
const namesOnly = `subscription { personChanged { name } }`;
const name = "n".repeat(200_000);

test("a client that keeps up gets any number of events through a short queue", async () => {
  graph = await startLiveGraph(overWebSocket, { maxQueuedEvents: 4 });
  const all = readAll(byWebSocket(graph.url, { query: namesOnly }));
  await graph.people.untilOpen(1);
  for (let pushed = 0; pushed < 200; pushed += 1) {
    graph.people.push({ id: "1", name });
    await new Promise(setImmediate);
  }
  graph.people.end();
  expect(await all).toEqual(Array.from({ length: 200 }, () => ({ data: { personChanged: { name } } })));
});

/** Subscribes without reading, and reads to the end when it is told to. Each gives the texts that came. */
type AskSlowly = (url: string) => Promise<{ readToEnd(): Promise<string[]> }>;

const slowlyByWebSocket: AskSlowly = async (url) => {
  const socket = new WebSocket(url.replace(/^http/, "ws"), "graphql-transport-ws");
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: namesOnly } }));
  socket.pause();
  const texts: string[] = [];
  return {
    readToEnd: () =>
      new Promise((resolve) => {
        socket.on("message", (data: Buffer) => {
          const text = data.toString("utf8");
          if (!text.includes('"complete"')) return texts.push(text);
          socket.terminate();
          return resolve(texts);
        });
        socket.resume();
      }),
  };
};

const json = { "content-type": "application/json" };
const body = JSON.stringify({ query: namesOnly });

const slowlyBy =
  (accept: string): AskSlowly =>
  async (url) => {
    const response = await fetch(url, { method: "POST", headers: { ...json, accept }, body });
    return { readToEnd: async () => eventsIn(await response.text()) };
  };

const slowlyBySingleStream: AskSlowly = async (url) => {
  const token = await (await fetch(url, { method: "PUT" })).text();
  const headers = { "x-graphql-event-stream-token": token };
  const gone = new AbortController();
  const stream = await fetch(url, { headers: { ...headers, accept: "text/event-stream" }, signal: gone.signal });
  const operation = JSON.stringify({ query: namesOnly, extensions: { operationId: "1" } });
  await fetch(url, { method: "POST", headers: { ...headers, ...json }, body: operation });
  return {
    readToEnd: async () => {
      let text = "";
      for await (const chunk of stream.body ?? []) {
        text += new TextDecoder().decode(chunk);
        if (text.includes("event: complete")) break;
      }
      gone.abort();
      return eventsIn(text);
    },
  };
};

const eventsIn = (text: string) => text.split(/\r?\n/).filter((line) => /"(data|errors)"/.test(line));

test.each([
  ["graphql-ws", slowlyByWebSocket],
  ["graphql-sse with a connection for each operation", slowlyBy("text/event-stream")],
  ["graphql-sse with one connection", slowlyBySingleStream],
  ["multipart", slowlyBy('multipart/mixed;subscriptionSpec="1.0"')],
])("%s: a client that does not keep up gets what waited for it, then an error and the end", async (_, askSlowly) => {
  graph = await startLiveGraph(overWebSocket, { maxQueuedEvents: 4 });
  const { people } = graph;
  const client = await askSlowly(graph.url);
  await people.untilOpen(1);
  let pushed = 0;
  // A connection takes in some megabytes before it is full.
  for (; people.open > 0; pushed += 1) {
    people.push({ id: "1", name });
    await new Promise(setImmediate);
  }
  const events = await client.readToEnd();
  const last = events.pop();
  expect(last).toContain('"Events of subgraph \\"people\\" came faster than they were taken');
  expect(last).toContain('{"code":"SUBSCRIPTION_OVERFLOW","service":"people"}');
  expect(events.length).toBeGreaterThan(4);
  expect(events.length).toBeLessThan(pushed);
  for (const event of events) expect(event).toContain(`"${name}"`);
});
