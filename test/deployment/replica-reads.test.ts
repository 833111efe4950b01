import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { formatDatabaseUrl, withClient } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { GraphqlAnswer, SubgraphUnderTest } from "@sen/testing";
import { serveTestHub } from "@sen/testing/hub-parts";
import type { TestHub } from "@sen/testing/hub";
import { notes } from "../../packages/subgraph/test/notes/subgraph.ts";
import { createQuestions } from "../bench/queries/questions.ts";
import { ask, failures, maskedFields } from "../queries/ask.ts";
import { Database } from "./topology/database.ts";
import { freePorts } from "@sen/testing/free-ports";
import type { Part } from "./topology/part.ts";

const viewer: Viewer = {
  subject: "s",
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId: "A" }],
  purpose: null,
};

let folder: string;
let database: Database;
let replica: Part;
let replicaPort: number;
let slice: SubgraphUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-replica-"));
  const ports = (await freePorts(2)) as [number, number]; // as many as asked for
  [, replicaPort] = ports;
  database = await Database.open({ folder, ports, password: "test", durable: true, kept: false });
  replica = await database.follow();
  process.env["SEN_TEST_DATABASE_URL"] = formatDatabaseUrl(database.admin);
  slice = await startSubgraph(notes, { replicaPort });
});
afterAll(async () => {
  await slice?.stop();
  await replica?.stop("SIGINT");
  await database?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const onReplica = (text: string) =>
  withClient({ ...database.admin, port: replicaPort }, async (client) => (await client.query(text)).rows);

async function add(text: string): Promise<void> {
  const query = "mutation ($text: String!) { addNote(text: $text) { id } }";
  const { body } = await slice.execute({ query, variables: { text }, viewer });
  expect(body.errors).toBeUndefined();
}

async function read(): Promise<string[]> {
  const { body } = await slice.execute({ query: "{ notes { text } }", viewer });
  expect(body.errors).toBeUndefined();
  return body.data.notes.map(({ text }: { text: string }) => text);
}

/** Queries so far by who answered them. */
async function answered(): Promise<Record<string, number>> {
  const { values } = await slice.metrics.reads.get();
  return Object.fromEntries(values.map(({ labels, value }) => [labels.from, value]));
}

async function untilReplicaAnswers(): Promise<void> {
  const { replica: before = 0 } = await answered();
  do await read();
  while (((await answered())["replica"] ?? 0) === before);
}

test("queries are read from the replica, and show what was written the moment before", async () => {
  await untilReplicaAnswers();
  for (let number = 0; number < 50; number += 1) {
    await add(`note ${number}`);
    expect(await read()).toContain(`note ${number}`);
  }
  await untilReplicaAnswers();
});

test("many who ask at once see what was written before they asked, and the replica still helps", async () => {
  const { replica: before = 0 } = await answered();
  await Promise.all(
    Array.from({ length: 20 }, async (_none, caller) => {
      for (let number = 0; number < 5; number += 1) {
        await add(`note ${number} of ${caller}`);
        expect(await read()).toContain(`note ${number} of ${caller}`);
      }
    }),
  );
  expect((await answered())["replica"]).toBeGreaterThan(before);
});

test("a replica that is behind answers nothing until it has caught up", async () => {
  await untilReplicaAnswers();
  await onReplica("select pg_wal_replay_pause()");
  const { replica: before } = await answered();
  for (let number = 0; number < 5; number += 1) {
    await add(`late ${number}`);
    expect(await read()).toContain(`late ${number}`);
  }
  expect((await answered())["replica"]).toBe(before);
  await onReplica("select pg_wal_replay_resume()");
  await untilReplicaAnswers();
});

test("a query that writes is run on the primary, where it writes once, and the next of its like goes there at once", async () => {
  await untilReplicaAnswers();
  const seen = async () => (await slice.outbox("note.seen")).length;
  const lines = await seen();
  const statements = await slice.statements();
  const first = await slice.execute({ query: "{ seen }", viewer });
  expect(first.body).toEqual({ data: { seen: true } });
  expect(await seen()).toBe(lines + 1);
  const again = await slice.statements();
  expect(again - statements).toBe(2);
  await slice.execute({ query: "{ seen }", viewer });
  expect(await seen()).toBe(lines + 2);
  expect((await slice.statements()) - again).toBe(1);
});

test("connections go back usable, whatever the replica refused", async () => {
  for (let number = 0; number < 30; number += 1) {
    await slice.execute({ query: `{ seen again${number}: seen }`, viewer });
    await untilReplicaAnswers();
  }
});

test("the questions of users are answered alike from the replica and from the primary", async () => {
  const hub = await serveTestHub({ replicaPort });
  try {
    const questions = [...(await createQuestions(hub, 2))].flatMap(([, [question]]) => question ?? []);
    expect(questions).toHaveLength(20);
    const askAll = async () => {
      const answers = new Map<string, unknown>();
      for (const { name, variables, as } of questions)
        answers.set(name, comparable(await ask(hub, name, variables, { as })));
      return answers;
    };
    await askAll(); // those that write are found out
    const before = await readsOf(hub);
    const fromReplica = await askAll();
    const after = await readsOf(hub);
    expect(after.replica - before.replica).toBeGreaterThan(after.primary - before.primary);
    await onReplica("select pg_wal_replay_pause()");
    await database.sql("select pg_logical_emit_message(true, 'test', 'something that is committed')");
    const fromPrimary = await askAll();
    expect((await readsOf(hub)).replica).toBe(after.replica);
    expect(fromPrimary).toEqual(fromReplica);
    await onReplica("select pg_wal_replay_resume()");
  } finally {
    await hub.stop();
  }
});

/** What is hidden and what failed comes in any order; days since something happened go on while the test runs. */
function comparable(answer: GraphqlAnswer): unknown {
  const rounded = (_key: string, value: unknown) => (typeof value === "number" ? Math.round(value * 100) : value);
  return { data: JSON.stringify(answer.data, rounded), masked: maskedFields(answer), failed: failures(answer) };
}

/** Queries of all slices so far, by who answered them. */
async function readsOf(hub: TestHub): Promise<{ readonly replica: number; readonly primary: number }> {
  const pages = await Promise.all(
    ["members", "events", "proposals", "ministries"].map(async (slice) => {
      const response = await fetch(new URL("/metrics", hub.sliceAt(slice).url));
      return response.text();
    }),
  );
  const sum = (from: string) =>
    pages
      .flatMap((page) => [
        ...page.matchAll(new RegExp(`^sen_subgraph_reads_total\\{from="${from}".*\\} (\\d+)$`, "gm")),
      ])
      .reduce((total, [, count]) => total + Number(count), 0);
  return { replica: sum("replica"), primary: sum("primary") };
}

test("a replica that ends costs no query", async () => {
  await database.sql("alter system set synchronous_standby_names = ''");
  await database.sql("select pg_reload_conf()");
  const asking = Array.from({ length: 8 }, async () => {
    for (let number = 0; number < 60; number += 1) expect((await read()).length).toBeGreaterThan(50);
  });
  await replica.stop("SIGKILL");
  await Promise.all(asking);
  await add("after the end");
  expect(await read()).toContain("after the end");
});
