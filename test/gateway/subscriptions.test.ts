import { once } from "node:events";
import { createRequestVerifier } from "@sen/identity";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { byDistinctStream, byMultipart, byWebSocket, readAll } from "../conformance/subscriptions/clients.ts";
import type { AskBy } from "../conformance/subscriptions/clients.ts";
import { startLiveHub } from "./live-hub.ts";

let hub: Awaited<ReturnType<typeof startLiveHub>>;

beforeAll(async () => {
  hub = await startLiveHub();
});

afterAll(() => hub.stop());

const query = `subscription { published { id reader } }`;

const clients: [string, AskBy][] = [
  ["graphql-ws", byWebSocket],
  ["graphql-sse", byDistinctStream],
  ["multipart", byMultipart],
];

test.each(clients)("%s: each slice is told who reads an event: a visitor, or who has signed in", async (_, ask) => {
  for (const [reader, headers] of [
    [null, {}],
    ["an", { authorization: `Bearer ${await hub.token("an")}` }],
  ] as const) {
    const results = ask(hub.url, { query, headers });
    const first = results.next();
    await hub.events.untilOpen(1);
    hub.events.push({ id: "1" });
    expect((await first).value).toEqual({ data: { published: { id: "1", reader } } });
    await results.return?.();
    await hub.events.untilOpen(0);
  }
});

test.each(clients)("%s: a token that does not hold is refused and makes nobody a visitor", async (_, ask) => {
  const asked = readAll(ask(hub.url, { query, headers: { authorization: "Bearer x.y.z" } }));
  const errors = await asked.then(
    ([result]) => result?.errors,
    (thrown: unknown) => thrown,
  );
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED", message: { vi: expect.any(String) } } }]);
  expect(hub.events.open).toBe(0);
});

test("the upgrade to a slice's WebSocket is signed as every call is", async () => {
  const results = byWebSocket(hub.url, { query, headers: { authorization: `Bearer ${await hub.token("an")}` } });
  const first = results.next();
  await hub.events.untilOpen(1);
  // The slice of this test gives its resolvers the headers of the upgrade.
  const context = hub.events.subscribed.at(-1)?.context as { headers: Record<string, string> } | undefined;
  const key = hub.keyOf("news");
  const verify = createRequestVerifier(key ? [key] : []);
  const viewer = await verify({ method: "GET", path: "/", headers: context?.headers ?? {}, body: Buffer.alloc(0) });
  expect(viewer.subject).toBe("an");
  hub.events.end();
  expect((await first).done).toBe(true);
});

test("a session that ends in the meantime ends the subscription, it does not make a visitor of anybody", async () => {
  const socket = await connect({ cookie: await hub.cookie("an", 2), origin: "https://allowed.example" });
  const results: { data?: object; errors?: object[] }[] = [];
  const completed = new Promise<void>((resolve) => {
    socket.on("message", (data: Buffer) => {
      // The gateway under test speaks the protocol.
      const { type, payload } = JSON.parse(data.toString("utf8")) as {
        type: string;
        payload: (typeof results)[number];
      };
      if (type === "complete") return resolve();
      results.push(payload);
      // One event after the other, until the second of the session is over.
      return hub.events.push({ id: "1" });
    });
  });
  socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query } }));
  await hub.events.untilOpen(1);
  hub.events.push({ id: "1" });
  await completed;
  expect(results.pop()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  expect(results.length).toBeGreaterThan(0);
  for (const result of results) expect(result).toEqual({ data: { published: { id: "1", reader: "an" } } });
  await hub.events.untilOpen(0);
  socket.terminate();
});

test("a page of a foreign origin cannot open a WebSocket with a person's session", async () => {
  const headers = { cookie: await hub.cookie("an", 60), origin: "https://evil.example" };
  const socket = new WebSocket(hub.url.replace(/^http/, "ws"), "graphql-transport-ws", { headers });
  const [request, response] = await once(socket, "unexpected-response");
  expect(response.statusCode).toBe(403);
  request.destroy();
  expect((await fetch(hub.url, { method: "PUT", headers })).status).toBe(403);
});

test.each(clients)("%s: an operation over a limit is refused before a slice is asked", async (_, ask) => {
  const aliases = Array.from({ length: 31 }, (_none, index) => `a${index}: id`).join(" ");
  const asked = readAll(ask(hub.url, { query: `subscription { published { ${aliases} } }` }));
  const errors = await asked.then(
    ([result]) => result?.errors,
    (thrown: unknown) => thrown,
  );
  expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "aliases" } }]);
  expect(hub.events.open).toBe(0);
});

/** A WebSocket whose connection has been taken. */
async function connect(headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(hub.url.replace(/^http/, "ws"), "graphql-transport-ws", { headers });
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  return socket;
}
