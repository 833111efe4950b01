import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { createDeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import { signText } from "../../src/delivery/sign-text.ts";
import { startProxy } from "../kit/start-proxy.ts";
import { createFolder, startReceiver } from "../kit/start-receiver.ts";
import type { TestReceiver } from "../kit/start-receiver.ts";
import { delivered, RegistryMemory, startRegistry } from "../kit/start-registry.ts";
import type { TestRegistry } from "../kit/start-registry.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function setUp({ heartbeatMs = 50 } = {}) {
  const memory = new RegistryMemory();
  const folder = await createFolder();
  const registry = await startRegistry(memory, { heartbeatMs });
  ends.push(
    () => folder.remove(),
    () => registry.kill(),
  );
  const receive = (options: Partial<Parameters<typeof startReceiver>[0]> = {}): TestReceiver => {
    const receiver = startReceiver({ urls: [registry.url], keys: [memory.key], file: folder.file, ...options });
    ends.push(() => receiver.stop());
    return receiver;
  };
  const restart = async (): Promise<TestRegistry> => {
    const again = await startRegistry(memory, { port: registry.port, heartbeatMs });
    ends.push(() => again.kill());
    return again;
  };
  return { memory, folder, registry, receive, restart };
}

const settled = (memory: RegistryMemory, version: number) =>
  memory.directory.waitUntilServed("network", version, 60_000);

test("what is published is served, kept for its owner alone, and reported", async () => {
  const { memory, receive } = await setUp();
  const gateway = receive();
  memory.publish("one");
  await gateway.serving;
  memory.publish("two");
  await gateway.told({ kind: "SERVED", version: 2 });
  expect(await settled(memory, 2)).toEqual({ connected: 1, serving: 1, refused: [] });
  expect(gateway.served).toEqual([1, 2]);
  expect(gateway.status()).toMatchObject({ serving: 2, newest: 2, connected: true, from: "registry" });
  expect((await stat(gateway.file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(gateway.file, "utf8"))).toEqual(memory.current);
  const states = memory.directory.history.map(({ report }) => `${report.version} ${report.state}`);
  expect(states.at(-1)).toBe("2 SERVING");
});

test("while one is applied, only the newest of those that come waits", async () => {
  const { memory, receive } = await setUp();
  const first = Promise.withResolvers<void>();
  const applied = Promise.withResolvers<void>();
  const gateway = receive({
    apply: async (delivery, keep) => {
      if (delivery.version === 1) {
        applied.resolve();
        await first.promise;
      }
      await keep();
    },
  });
  memory.publish("1");
  await applied.promise;
  for (let version = 2; version <= 20; version += 1) {
    memory.publish(String(version));
    while (gateway.status().newest !== version) await new Promise(setImmediate);
  }
  first.resolve();
  await gateway.told({ kind: "SERVED", version: 20 });
  expect(gateway.served).toEqual([1, 20]);
});

test("what the engine refuses leaves the one before served, and is not sent again", async () => {
  const { memory, registry, receive, restart } = await setUp();
  const gateway = receive({
    apply: async ({ supergraph }, keep) => {
      if (supergraph === "bad") throw new Error("It has no schema definition.");
      await keep();
    },
  });
  memory.publish("good");
  await gateway.serving;
  memory.publish("bad");
  const served = await settled(memory, 2);
  expect(served.serving).toBe(0);
  expect(served.refused[0]?.report).toMatchObject({
    state: "REFUSED",
    serving: 1,
    error: { code: "NOT_LOADED", message: "It has no schema definition." },
  });
  expect(JSON.parse(await readFile(gateway.file, "utf8"))).toMatchObject({ payload: expect.stringContaining("good") });
  await registry.kill();
  await restart();
  memory.publish("better");
  await gateway.told({ kind: "SERVED", version: 3 });
  expect(gateway.notices.filter((notice) => notice.kind === "PROBLEM" && notice.code === "NOT_LOADED")).toHaveLength(1);
});

test("a gateway starts from disk while the registry is down, and goes on when it is there again", async () => {
  const { memory, registry, receive, restart } = await setUp();
  const before = receive();
  memory.publish("one");
  await before.serving;
  await before.stop();
  await registry.kill();
  const after = receive();
  await after.serving;
  expect(after.status()).toMatchObject({ serving: 1, from: "disk", connected: false });
  await after.told({ kind: "PROBLEM", code: "REGISTRY_UNREACHABLE" });
  memory.publish("two");
  await restart();
  await after.told({ kind: "SERVED", version: 2, from: "registry" });
  expect(after.served).toEqual([1, 2]);
});

test("what the gateway has is not sent again", async () => {
  const { memory, receive } = await setUp();
  const before = receive();
  memory.publish("one");
  await before.serving;
  await before.stop();
  const after = receive();
  await after.told({ kind: "CONNECTED" });
  memory.publish("two");
  await after.told({ kind: "SERVED", version: 2 });
  expect(after.notices.flatMap((each) => (each.kind === "SERVED" ? [each] : []))).toEqual([
    { kind: "SERVED", version: 1, from: "disk" },
    { kind: "SERVED", version: 2, from: "registry" },
  ]);
});

test.each([
  ["torn", "MALFORMED", (text: string) => text.slice(0, text.length / 2)],
  ["empty", "MALFORMED", () => ""],
  ["forged", "BAD_SIGNATURE", (text: string) => text.replace("one", "ona")],
  [
    "another's",
    "UNKNOWN_KEY",
    () => JSON.stringify(signText(delivered("one", { version: 9 }), createDeliveryKeyPair())),
  ],
])("a %s file is not used, which is told, and the registry's takes its place", async (_what, code, spoil) => {
  const { memory, receive } = await setUp();
  const before = receive();
  memory.publish("one");
  await before.serving;
  await before.stop();
  await writeFile(before.file, spoil(await readFile(before.file, "utf8")));
  const after = receive();
  await after.told({ kind: "PROBLEM", code });
  await after.told({ kind: "SERVED", version: 1, from: "registry" });
  expect(JSON.parse(await readFile(after.file, "utf8"))).toEqual(memory.current);
});

test("what a registry says that does not hold the key is refused, and so is a step back", async () => {
  const { memory, registry, receive, restart } = await setUp();
  const gateway = receive();
  memory.publish("five", { version: 5 });
  await gateway.serving;
  const forged = signText(delivered("forged", { version: 6 }), { ...createDeliveryKeyPair(), id: memory.key.id });
  memory.put(forged);
  await gateway.told({ kind: "PROBLEM", code: "BAD_SIGNATURE", version: 6 });
  expect((await settled(memory, 6)).refused).toHaveLength(1);
  // One that was put back from a backup does not say what the gateway asks after.
  await registry.kill();
  memory.put(signText(delivered("four", { version: 4 }), memory.key));
  const old = await restart();
  await memory.directory.until(() => memory.directory.gateways("network").some((each) => each.connected) || undefined);
  memory.put(signText(delivered("six", { version: 6 }), memory.key));
  await gateway.told({ kind: "SERVED", version: 6 });
  expect(gateway.served).toEqual([5, 6]);
  expect(old.faults).toEqual([]);
});

test("a cut network is noticed by its silence, and the gateway finds another way", async () => {
  const { memory, registry, receive } = await setUp({ heartbeatMs: 30 });
  const proxy = await startProxy(registry.port);
  ends.push(() => proxy.stop());
  const gateway = receive({ urls: [proxy.url] });
  memory.publish("one");
  await gateway.serving;
  proxy.cut();
  memory.publish("two");
  await gateway.told({ kind: "PROBLEM", code: "REGISTRY_SILENT" });
  expect(gateway.served).toEqual([1]);
  proxy.mend();
  await gateway.told({ kind: "SERVED", version: 2 });
});

test("who has no valid token gets nothing, and is told", async () => {
  const { memory, receive } = await setUp();
  memory.publish("one");
  const gateway = receive({ token: "another" });
  const told = await gateway.told({ kind: "PROBLEM", code: "REGISTRY_REFUSED" });
  expect(told).toMatchObject({ message: expect.stringContaining("status 401") });
  expect(memory.directory.gateways("network")).toEqual([]);
});

test("one instance of the registry that is away is no reason to wait", async () => {
  const { memory, registry, receive } = await setUp();
  memory.publish("one");
  const gateway = receive({ urls: ["http://127.0.0.1:9", registry.url] });
  await gateway.serving;
  expect(gateway.status().serving).toBe(1);
});

test("a folder that cannot be written costs a notice, not the version", async () => {
  const { memory, folder, receive } = await setUp();
  await writeFile(folder.file, "");
  // A file is no folder, whoever runs the test.
  await chmod(folder.file, 0o600);
  const gateway = receive({ file: `${folder.file}/below.json` });
  memory.publish("one");
  await gateway.told({ kind: "PROBLEM", code: "NOT_KEPT" });
  await gateway.serving;
  expect(gateway.served).toEqual([1]);
});
