import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { WakeUp } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { pino } from "pino";
import { serveSubgraph } from "../../src/index.ts";
import type { RunningSubgraph } from "../../src/index.ts";
import { notes } from "../notes/subgraph.ts";

const coordinator = (unitId: string): Viewer => ({
  subject: `coordinator of ${unitId}`,
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId }],
  purpose: null,
});

let slice: SubgraphUnderTest;
const instances: RunningSubgraph[] = [];
beforeEach(async () => {
  slice = await startSubgraph(notes);
});
afterEach(async () => {
  for (const instance of instances.splice(0)) await instance.stop();
  await slice.stop();
});

const add = (text: string, unitId = "A") =>
  slice.execute({
    query: "mutation ($text: String!) { addNote(text: $text) { id } }",
    variables: { text },
    viewer: coordinator(unitId),
  });

/** Woken by whatever any of the instances has published or handled. */
const activity = new WakeUp();

/** Another instance of the slice, which works. */
async function startInstance(): Promise<RunningSubgraph> {
  const instance = await serveSubgraph(notes, {
    ...slice.settings,
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: "silent" }),
    processFigures: false,
    work: {
      jobs: false,
      retry: { tries: 2, firstPauseMs: 5, longestPauseMs: 5 },
      onActivity: () => activity.wake(),
    },
  });
  instances.push(instance);
  return instance;
}

/** Starts an instance and waits until that is so; a process of its own tells nobody what it did, so it is asked again now and then. */
async function startAndWait(isDone: () => Promise<boolean>): Promise<RunningSubgraph> {
  const instance = await startInstance();
  for (;;) {
    const { version } = activity;
    if (await isDone()) return instance;
    await activity.rest(version, 1000);
  }
}

const copies = () =>
  slice.sql<{ text: string; unit_id: string }>("select text, unit_id from notes.copy order by number");
const openEvents = async () =>
  Number(
    (await slice.sql<{ open: number }>("select count(*) as open from notes.outbox_event where published_at is null"))[0]
      ?.open,
  );

async function runUntilDead(kind: "consumer" | "relay"): Promise<void> {
  const file = fileURLToPath(new URL("dying-process.ts", import.meta.url));
  const child = spawn(process.execPath, [file, kind, JSON.stringify(slice.settings)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

test("what a mutation emits is there when, and only when, it counts", async () => {
  await add("one");
  await add("fail");
  expect(await slice.outbox()).toEqual([
    { type: "note.added", aggregate: "unit:A", payload: { noteId: expect.any(String), text: "one", unitId: "A" } },
  ]);
  expect(await slice.outbox("note.burnt")).toEqual([]);
});

test("two instances of a slice take each event once, in the order of its aggregate", async () => {
  await Promise.all([startInstance(), startInstance()]);
  const texts = Array.from({ length: 12 }, (_, number) => String(number));
  await Promise.all(["A", "B", "C"].flatMap((unit) => texts.map((text) => add(text, unit))));
  await startAndWait(async () => (await copies()).length === 36 && (await openEvents()) === 0);
  const emitted = (await slice.outbox()).map(({ payload }) => payload as { text: string; unitId: string });
  const copied = await copies();
  for (const unit of ["A", "B", "C"]) {
    expect(copied.filter(({ unit_id }) => unit_id === unit).map(({ text }) => text)).toEqual(
      emitted.filter(({ unitId }) => unitId === unit).map(({ text }) => text),
    );
  }
});

test("when the instance that relays stops, another goes on", async () => {
  const first = await startInstance();
  await add("one");
  const second = await startAndWait(async () => (await copies()).length === 1);
  await first.stop();
  instances.splice(instances.indexOf(first), 1);
  await add("two");
  await startAndWait(async () => (await copies()).length === 2 && (await openEvents()) === 0);
  expect(instances).toContain(second);
});

test("a consumer killed between its commit and the acknowledgement has its effect once", async () => {
  await add("one");
  await runUntilDead("relay");
  await runUntilDead("consumer");
  expect((await copies()).map(({ text }) => text)).toEqual(["one"]);
  await add("two");
  await startAndWait(async () => (await copies()).some(({ text }) => text === "two"));
  expect((await copies()).map(({ text }) => text)).toEqual(["one", "two"]);
});

test("a relay killed between publishing and marking publishes again, and nothing happens twice", async () => {
  await add("one");
  await add("two");
  await runUntilDead("relay");
  expect(await openEvents()).toBe(2);
  await startAndWait(async () => (await copies()).length === 2 && (await openEvents()) === 0);
  await add("three");
  await startAndWait(async () => (await copies()).some(({ text }) => text === "three"));
  expect((await copies()).map(({ text }) => text)).toEqual(["one", "two", "three"]);
});

test("an event that cannot be taken is counted, undone and kept as a dead letter", async () => {
  await add("poison");
  await add("after it");
  await add("elsewhere", "B");
  const dead = async () =>
    (await slice.sql<{ count: number }>("select count(*) from notes.inbox_event"))[0]?.count === 1;
  const instance = await startAndWait(
    // Handled is sooner than marked: the relay writes down what it has published after the bus has it.
    async () =>
      (await openEvents()) === 0 && (await dead()) && (await instanceFigure("sen_deliveries_total", "dead")) === 1,
  );
  async function instanceFigure(name: string, outcome: string): Promise<number> {
    const metric = await instances.at(-1)?.metrics.registry.getSingleMetric(name)?.get();
    return metric?.values.find(({ labels }) => labels["outcome"] === outcome)?.value ?? 0;
  }
  expect((await copies()).map(({ text }) => text)).toEqual(["elsewhere"]);
  const figures = await instance.metrics.registry.metrics();
  expect(figures).toContain('sen_dead_letters{consumer="copy",subgraph="notes"} 1');
  expect(figures).toContain('sen_deliveries_waiting{consumer="copy",subgraph="notes"} 1');
  expect(figures).toContain('sen_outbox_waiting{subgraph="notes"} 0');
});
