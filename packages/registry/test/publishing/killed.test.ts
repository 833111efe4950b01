import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createRandom, seeds } from "@sen/testing";
import pg from "pg";
import { versionChannel } from "../../src/store/registry-store.ts";
import { expectWholeGraph, holdGraph, holdLedger } from "../kit/graph-checks.ts";
import { sliceOf, startRegistry } from "../registry-under-test.ts";
import type { RegistryUnderTest } from "../registry-under-test.ts";

let registry: RegistryUnderTest;
let listener: pg.Client;
let child: ChildProcess | undefined;
let started = 0;

beforeAll(async () => {
  registry = await startRegistry();
  listener = new pg.Client({ ...registry.settings });
  await listener.connect();
  await listener.query(`listen ${versionChannel}`);
});

afterEach(async () => {
  await kill();
});

afterAll(async () => {
  await listener.end();
  await registry.close();
});

/** Starts a process that publishes without end; each of them says something else than those before. */
function startPublishing(): void {
  const key = registry.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
  const script = path.join(import.meta.dirname, "../kit/publishing-process.ts");
  started += 1;
  child = spawn(process.execPath, [script, JSON.stringify(registry.settings), key, String(started * 10_000)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function kill(): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function versionsWritten(count: number): Promise<void> {
  for (let seen = 0; seen < count; seen += 1) await once(listener, "notification");
}

/** The registry goes on after whoever was killed. */
async function expectToGoOn(): Promise<void> {
  const version = await expectWholeGraph(registry);
  const slice = sliceOf("VWU", "members", `type Query { after${version}: Int }`);
  expect(await registry.publish("VWU", [slice])).toMatchObject({ outcome: "PUBLISHED", version: version + 1 });
  await expectWholeGraph(registry);
}

test.each(seeds(1, 2))("a process killed at some moment leaves the old version or the new (seed %i)", async (seed) => {
  const random = createRandom(seed);
  startPublishing();
  await versionsWritten(1 + random.below(4));
  // Some moment of the publish after that: so many turns of the event loop and answers of the database away.
  for (let turn = random.below(12); turn > 0; turn -= 1) await listener.query("select");
  await kill();
  await expectToGoOn();
});

test("a process killed with all written but the ledger's entry leaves nothing of it", async () => {
  await expectToGoOn();
  const before = await expectWholeGraph(registry);
  const ledger = await holdLedger(registry);
  startPublishing();
  await ledger.waiters(1);
  await kill();
  await ledger.release();
  expect(await expectWholeGraph(registry)).toBe(before);
  await expectToGoOn();
});

test("a process killed while it waits for its turn leaves nothing of its change", async () => {
  const before = await expectWholeGraph(registry);
  const graph = await holdGraph(registry);
  startPublishing();
  await graph.waiters(1);
  await kill();
  await graph.release();
  expect(await expectWholeGraph(registry)).toBe(before);
  await expectToGoOn();
});
