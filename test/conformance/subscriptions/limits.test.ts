import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { byDistinctStream, byWebSocket, readAll } from "./clients.ts";
import type { Result } from "./clients.ts";
import { startLiveGraph } from "./live-graph.ts";
import type { LiveGraph } from "./live-graph.ts";
import { overWebSocket } from "./serve-events.ts";

let graph: LiveGraph;
/** Gives up soon on who does not begin, and on who answers no pings. Apart, since a busy machine answers late. */
let impatient: LiveGraph;

beforeAll(async () => {
  graph = await startLiveGraph(overWebSocket, {
    maxSubscriptionsPerConnection: 2,
    maxSubscriptions: 3,
    maxRequestBytes: 2_000,
    allowedOrigins: "https://app.example",
  });
  impatient = await startLiveGraph(overWebSocket, { connectionInitTimeout: 500, clientHeartbeat: 500 });
});

afterAll(() => Promise.all([graph.stop(), impatient.stop()]));

const query = `subscription { personChanged { name } }`;
const refusal = [{ extensions: { code: "TOO_MANY_SUBSCRIPTIONS" } }];

function openSocket(headers: Record<string, string> = {}, path = "/graphql", { url } = graph) {
  return new WebSocket(new URL(path, url).href.replace(/^http/, "ws"), "graphql-transport-ws", { headers });
}

test("a connection has only so many subscriptions, and the gateway in all", async () => {
  const client = createClient({ url: graph.url.replace(/^http/, "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });
  const run = () => readAll(client.iterate({ query }) as AsyncIterableIterator<Result>);
  const ended = [run(), run()];
  await graph.people.untilOpen(2);
  await expect(client.iterate({ query }).next()).rejects.toMatchObject(refusal);
  const other = readAll(byWebSocket(graph.url, { query }));
  await graph.people.untilOpen(3);
  expect(await readAll(byDistinctStream(graph.url, { query }))).toMatchObject([{ errors: refusal }]);
  graph.people.end();
  await Promise.all([...ended, other]);
  const again = run();
  await graph.people.untilOpen(1);
  graph.people.end();
  expect(await again).toEqual([]);
  await client.dispose();
});

test("a WebSocket whose client does not begin is closed", async () => {
  const [code] = await once(openSocket({}, "/graphql", impatient), "close");
  expect(code).toBe(4408);
});

test("a message beyond the limit closes its WebSocket, a body is refused", async () => {
  const socket = openSocket();
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { filler: "x".repeat(2_000) } }));
  expect((await once(socket, "close"))[0]).toBe(1009);
  const response = await fetch(graph.url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: `${query}${" ".repeat(2_000)}` }),
  });
  expect(response.status).toBe(413);
});

test("a WebSocket whose client answers no pings is cut off, and its subscription with it", async () => {
  const socket = openSocket({}, "/graphql", impatient);
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query } }));
  await impatient.people.untilOpen(1);
  socket.pause();
  await impatient.people.untilOpen(0);
  socket.terminate();
});

test("a client that reads no answers is not read either", async () => {
  const findSkill = () => "s".repeat(2_000_000);
  const live = await startLiveGraph(overWebSocket, { findSkill });
  const socket = new WebSocket(live.url.replace(/^http/, "ws"), "graphql-transport-ws");
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.pause();
  const asked = () => live.requests.filter(({ subgraph }) => subgraph === "skills").length;
  for (let id = 0; id < 20; id += 1) {
    const before = asked();
    socket.send(JSON.stringify({ type: "subscribe", id: String(id), payload: { query: "{ me { skill } }" } }));
    // Until it was run, or would long have been.
    for (let turn = 0; turn < 10 && asked() === before; turn += 1) await live.query("{ __typename }");
  }
  expect(asked()).toBeLessThan(15);
  socket.terminate();
  await live.stop();
});

test("a stream that carries no event is kept alive by heartbeats", async () => {
  const response = await fetch(impatient.url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: 'multipart/mixed;subscriptionSpec="1.0"' },
    body: JSON.stringify({ query }),
  });
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk);
    if (text.includes("\r\n\r\n{}\r\n--graphql")) break;
  }
  await impatient.people.untilOpen(0);
});

test.each([
  [403, { origin: "https://evil.example" }, "/graphql"],
  [404, {}, "/elsewhere"],
])("an upgrade is refused with %i when it comes with %j to %s", async (status, headers, path) => {
  const socket = openSocket(headers, path);
  const [request, response] = await once(socket, "unexpected-response");
  expect(response.statusCode).toBe(status);
  request.destroy();
});

test("pages of the gateway's own host and of allowed origins may open WebSockets, no others streams", async () => {
  for (const origin of ["https://app.example", new URL(graph.url).origin]) {
    const socket = openSocket({ origin });
    await once(socket, "open");
    socket.terminate();
  }
  const headers = { accept: "text/event-stream", origin: "https://evil.example" };
  expect((await fetch(`${graph.url}?query=%7B__typename%7D`, { headers })).status).toBe(403);
});

test("a reserved event stream that nobody opens is given up", async () => {
  const token = await (await fetch(impatient.url, { method: "PUT" })).text();
  const ask = () =>
    fetch(impatient.url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-graphql-event-stream-token": token },
      body: "{}",
    });
  expect((await ask()).status).toBe(400);
  while ((await ask()).status !== 404);
});
