import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { WebSocket } from "ws";
import { readStandaloneSettings } from "../../gateway/src/standalone/read-standalone-settings.ts";
import { serveStandalone } from "../../gateway/src/standalone/serve-standalone.ts";
import type { StandaloneGateway } from "../../gateway/src/standalone/serve-standalone.ts";
import { formatPublicKey } from "../../packages/registry/src/client/delivery-keys.ts";
import { RegistryMemory, startRegistry, TOKEN } from "../../packages/registry/test/kit/start-registry.ts";
import type { TestRegistry } from "../../packages/registry/test/kit/start-registry.ts";
import { clients, readAll } from "../conformance/subscriptions/clients.ts";
import { startLiveGraph } from "../conformance/subscriptions/live-graph.ts";
import type { LiveGraph } from "../conformance/subscriptions/live-graph.ts";
import { overWebSocket } from "../conformance/subscriptions/serve-events.ts";

let graph: LiveGraph;
let registry: TestRegistry;
let folder: string;
let gateway: StandaloneGateway;

beforeAll(async () => {
  graph = await startLiveGraph(overWebSocket);
  const memory = new RegistryMemory();
  memory.publish(graph.supergraphSdl, {
    contracts: [{ name: "network", include: [], exclude: ["staff"], isPublic: true }],
  });
  registry = await startRegistry(memory);
  folder = await mkdtemp(path.join(tmpdir(), "sen-contracts-"));
  const tokenFile = path.join(folder, "token");
  await writeFile(tokenFile, TOKEN);
  const registryKeys = formatPublicKey(memory.key.publicKey);
  const options = { registry: registry.url, registryKeys, tokenFile, deliveryFolder: folder, port: 0 };
  gateway = await serveStandalone(readStandaloneSettings(options, {}));
});

afterAll(async () => {
  await gateway.stop();
  await registry.kill();
  await graph.stop();
  await rm(folder, { recursive: true });
});

test.each(clients)("%s: a contract's subscription has its fields alone", async (_, ask) => {
  const at = `${gateway.url}/network`;
  const results = ask(at, { query: `subscription { personChanged { name skill } }` });
  const first = results.next();
  await graph.people.untilOpen(1);
  graph.people.push({ id: "1", name: "An" });
  expect((await first).value).toEqual({ data: { personChanged: { name: "An", skill: "skill of 1" } } });
  await results.return?.();
  await graph.people.untilOpen(0);

  const hidden = readAll(ask(at, { query: `subscription { personChanged { secret } }` }));
  const errors = await hidden.then(
    ([result]) => result?.errors,
    (refusal: unknown) => refusal,
  );
  expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
});

test("at a path that is no contract's nothing can be opened", async () => {
  const socket = new WebSocket(`${gateway.url.replace(/^http/, "ws")}/nobody`, "graphql-transport-ws");
  const refused = new Promise((resolve) => socket.once("error", resolve));
  expect(String(await refused)).toContain("404");
  const body = JSON.stringify({ query: "subscription { personChanged { name } }" });
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const response = await fetch(`${gateway.url}/nobody`, { method: "POST", headers, body });
  expect(response.status).toBe(404);
});
