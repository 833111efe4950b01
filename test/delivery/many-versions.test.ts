import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startProxy } from "../../packages/registry/test/kit/start-proxy.ts";
import type { TestProxy } from "../../packages/registry/test/kit/start-proxy.ts";
import { askSteadily, createGateways, servedVersions, startVersionedGraph } from "./kit/delivered-gateways.ts";
import type { DeliveredGateways } from "./kit/delivered-gateways.ts";
import { startRegistryProcess } from "./kit/start-registry-process.ts";
import type { RegistryProcess } from "./kit/start-registry-process.ts";

/** As many as are wanted; of each hundred, some come while the registry is killed or the network is cut. */
const VERSIONS = Number(process.env["SEN_VERSIONS"] ?? 100);

let graph: Awaited<ReturnType<typeof startVersionedGraph>>;
let registry: RegistryProcess;
let proxy: TestProxy;
let gateways: DeliveredGateways;

beforeAll(async () => {
  graph = await startVersionedGraph();
  registry = await startRegistryProcess(5410);
  await registry.publish(graph.supergraph(1));
  proxy = await startProxy(registry.port);
  gateways = await createGateways(registry);
  await gateways.start("one");
  await gateways.start("two");
  await gateways.start("behind-the-proxy", proxy.url);
});

afterAll(async () => {
  await gateways.stop();
  await proxy.stop();
  await registry.kill();
  await graph.stop();
});

test("three gateways follow a hundred versions through kills and cuts, without a failed request", async () => {
  const load = askSteadily(gateways.gateways.map(({ url }) => url));
  const publish = (waitMs?: number) => registry.publish(graph.supergraph(registry.version + 1), {}, waitMs);
  while (registry.version < VERSIONS) {
    const turn = registry.version % 50;
    if (turn === 10) {
      // Nobody hears of the next ones before the registry is back.
      await registry.kill();
      await registry.restart();
      await publish(0);
    } else if (turn === 20) {
      proxy.cut();
      // Two serve it; the third is found to be gone only when its silence is noticed.
      await publish(0);
      await publish(0);
      proxy.mend();
      await registry.untilServedBy(3);
    } else if (turn % 4 === 3) {
      // Faster than anybody can load them.
      await publish(0);
    } else {
      const served = await publish();
      expect(served?.refused).toEqual([]);
      expect(served?.serving).toBe(served?.connected);
    }
  }
  await registry.untilServedBy(3);
  const { answered, failures } = await load.stop();
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(VERSIONS);
  for (const gateway of gateways.gateways) {
    const versions = servedVersions(gateway);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions.at(-1)).toBe(registry.version);
  }
}, 600_000);

test("a gateway starts with the registry down, and one without anything waits for it", async () => {
  await registry.kill();
  const [first] = gateways.gateways;
  expect(await first?.stop()).toBe(0);
  const again = await gateways.start("one");
  const ready = await fetch(again.url.replace("/graphql", "/health/ready"));
  expect({ status: ready.status, body: await ready.json() }).toMatchObject({
    status: 200,
    body: { status: "ready", graph: { serving: registry.version, from: "disk", connected: false } },
  });
  const load = askSteadily([again.url]);
  const fresh = gateways.start("fresh");
  await registry.restart();
  await registry.publish(graph.supergraph(registry.version + 1), {}, 0);
  expect(servedVersions(await fresh)).toEqual([registry.version]);
  await registry.untilServedBy(4);
  expect((await load.stop()).failures).toEqual([]);
});
