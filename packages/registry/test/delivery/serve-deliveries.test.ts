import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { readEventStream } from "../../src/client/read-event-stream.ts";
import type { StreamItem } from "../../src/client/read-event-stream.ts";
import { RegistryMemory, startRegistry, TOKEN } from "../kit/start-registry.ts";
import type { TestRegistry } from "../kit/start-registry.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function start(heartbeatMs = 60_000) {
  const memory = new RegistryMemory();
  const registry = await startRegistry(memory, { heartbeatMs });
  ends.push(() => registry.kill());
  return { memory, registry };
}

const headers = { authorization: `Bearer ${TOKEN}`, "sen-gateway": "g1" };

async function open({ url }: TestRegistry, more: Record<string, string> = {}): Promise<() => Promise<StreamItem>> {
  const gone = new AbortController();
  const response = await fetch(`${url}/graphs/network/deliveries`, {
    headers: { ...headers, ...more },
    signal: gone.signal,
  });
  if (!response.body) throw new Error("There is no stream.");
  const items = readEventStream(response.body, () => {});
  ends.push(() => gone.abort());
  return async () => {
    const { value } = await items.next();
    if (!value) throw new Error("The stream has ended.");
    return value;
  };
}

test("the current delivery comes at once, unless the gateway says it has it", async () => {
  const { memory, registry } = await start();
  memory.publish("one");
  const fresh = await open(registry);
  expect(await fresh()).toEqual({ kind: "event", event: "delivery", id: "1", data: JSON.stringify(memory.current) });
  expect(await fresh()).toEqual({ kind: "comment", text: "version 1" });
  const again = await open(registry, { "last-event-id": "1" });
  expect(await again()).toEqual({ kind: "comment", text: "version 1" });
  registry.documentsChanged();
  expect(await again()).toMatchObject({ event: "documents" });
  memory.publish("two");
  for (const next of [fresh, again]) {
    let item = await next();
    if (item.kind === "event" && item.event === "documents") item = await next();
    expect(item).toMatchObject({ event: "delivery", id: "2" });
  }
});

test("a delivery whose nudge was lost comes with the next heartbeat", async () => {
  const { memory, registry } = await start(20);
  const next = await open(registry);
  expect(await next()).toEqual({ kind: "comment", text: "version 0" });
  memory.listeners.clear();
  memory.publish("one");
  let item = await next();
  while (item.kind === "comment") item = await next();
  expect(item).toMatchObject({ event: "delivery", id: "1" });
});

test("a slow reader gets the newest when it reads on, never a queue", async () => {
  const { memory, registry } = await start();
  const socket = connect(registry.port, "127.0.0.1");
  ends.push(() => socket.destroy());
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET /graphs/network/deliveries HTTP/1.1\r\nhost: registry\r\n${head.join("")}\r\n`);
  await once(socket, "readable");
  // More than what lies between the two sides holds.
  const large = "x".repeat(16 * 1024 * 1024);
  for (let version = 1; version <= 8; version += 1) {
    memory.publish(large);
    await new Promise(setImmediate);
  }
  const ids: string[] = [];
  let text = "";
  for await (const chunk of socket.setEncoding("latin1")) {
    text += String(chunk);
    ids.push(...[...text.matchAll(/\nid: (\d+)\n/g)].map(([, id]) => id ?? ""));
    text = text.slice(-20).replace(/\nid: \d+\n/, "");
    if (ids.includes("8")) break;
  }
  expect(ids).toEqual(["1", "8"]);
});

test("messages are read strictly, and only with the token", async () => {
  const { memory, registry } = await start();
  const post = (path: string, body: unknown, more = {}) =>
    fetch(`${registry.url}/graphs/${path}`, {
      method: "POST",
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const report = { version: 3, state: "SERVING", serving: 3, lagMs: 12 };
  const statuses = async (...requests: Promise<Response>[]) =>
    (await Promise.all(requests)).map(({ status }) => status);
  expect(
    await statuses(
      post("network/gateways/g1", report),
      post("network/gateways/g1", { ...report, state: "GONE" }),
      post("network/gateways/g1", { ...report, version: -1 }),
      post("network/gateways/g1", "x".repeat(70_000)),
      post("network/gateways/g1", report, { authorization: "Bearer no" }),
      post("another/gateways/g1", report),
      post("network/nothing", report),
      post("network/usage", { gatewayId: "g1", id: "u1", lost: 0, entries: [{ client: 1 }] }),
      post("network/usage", { gatewayId: "g1", id: "u1", lost: 0, entries: [] }),
      fetch(`${registry.url}/graphs/network/deliveries`, { headers: { authorization: headers.authorization } }),
    ),
  ).toEqual([204, 400, 400, 413, 401, 401, 404, 400, 204, 400]);
  expect(memory.directory.history).toEqual([{ gatewayId: "g1", report }]);
  expect(memory.usage).toHaveLength(1);
  expect(registry.faults).toEqual([]);
});
