import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { HubProcess, createHome, until } from "./hub-process.ts";
import { Caller, randomFrom } from "./kills/ledger.ts";
import { findLosses } from "./kills/find-losses.ts";
import { startWork } from "./kills/work.ts";
import { prepareWorld } from "./kills/world.ts";

/** How many processes are killed; `SEN_KILLS=100` makes it long. With `SEN_SEED` the same ones in the same order. */
const kills = Number(process.env["SEN_KILLS"] ?? 3);
const seed = Number(process.env["SEN_SEED"] ?? Date.now() % 1_000_000);
/** Answers that come between one kill and the next. */
const answersBetween = 5;
const victims = ["ministries", "members", "events", "proposals", "gateway", "postgresql"] as const;
const slices = ["ministries", "members", "events", "proposals"] as const;
const mark = `Khai thử ${seed}`;

let home: Awaited<ReturnType<typeof createHome>>;
let hub: HubProcess;
const told = { done: 0, refused: 0, unknown: 0 };

beforeAll(async () => {
  home = await createHome();
  hub = await HubProcess.start(home.folder);
}, 360_000);
afterAll(async () => {
  await hub.stop();
  await home.remove();
}, 60_000);

const callerFor = (unit: string) =>
  new Caller(hub, hub.token("UNIT_COORDINATOR", unit), (kind) => {
    told[kind] += 1;
  });

test(
  `${kills} kills of any process (SEN_SEED=${seed}): what was acknowledged is there, once, and its effects are there once`,
  async () => {
    const preparing = await connect();
    const world = await prepareWorld(preparing);
    await preparing.end();
    const work = startWork({ callerFor, connect, world, mark });
    await killSome(work.done);
    const results = await work.stop();
    await drained();
    console.log(`SEN_SEED=${seed}: ${kills} kills; answers: ${JSON.stringify(told)}`);
    const client = await connect();
    const rows = async (text: string, parameters: unknown[] = []) =>
      (await client.query<Record<string, unknown>>(text, parameters)).rows;
    expect(await findLosses({ rows, world, results, mark })).toEqual([]);
    await client.end();
  },
  120_000 + kills * 45_000,
);

/** Kills one after the other, each after some more answers; ends when all that was killed is back. */
async function killSome(working: Promise<unknown>): Promise<void> {
  const random = randomFrom(seed);
  let failed: unknown;
  working.catch((error: unknown) => {
    failed = error ?? new Error("a worker failed");
  });
  for (let number = 1; number <= kills; number += 1) {
    const goal = told.done + answersBetween;
    await until(() => {
      if (failed !== undefined) throw failed;
      return told.done >= goal;
    }, 120_000);
    const victim = victims[Math.floor(random() * victims.length)] ?? "gateway";
    const backs = () => hub.output.split(`✓ ${victim} đã chạy lại`).length;
    const before = backs();
    await until(() => isThere(victim), 60_000);
    kill(victim);
    // A slice that crashed often is started again later and later; the others go on meanwhile.
    if (victim === "gateway" || victim === "postgresql") await until(() => backs() > before, 90_000);
  }
  const goal = told.done + answersBetween;
  await until(() => victims.every(isThere) && told.done >= goal, 120_000);
}

const processOf = (victim: string) =>
  hub
    .processes()
    .find(({ command }) =>
      command.includes(
        victim === "gateway" ? "gateway/src" : victim === "postgresql" ? "/postgres -D" : `subgraphs/${victim}/`,
      ),
    );
const isThere = (victim: string) => processOf(victim) !== undefined;

function kill(victim: string): void {
  const found = processOf(victim);
  if (found !== undefined) process.kill(found.pid, "SIGKILL");
}

/** Everything told is published and handled; nothing was given up. */
async function drained(): Promise<void> {
  const waiting = slices.map((slice) => `(select count(*) from ${slice}.outbox_event where published_at is null)`);
  const client = await connect();
  await until(async () => {
    const { rows } = await client.query<{ open: number; dead: number }>(
      `select (${waiting.join(" + ")} + (select count(*) from sen_bus.delivery))::int as open,
         (select count(*)::int from sen_bus.delivery where dead_at is not null) as dead`,
    );
    expect(rows[0]?.dead).toBe(0);
    return rows[0]?.open === 0;
  }, 120_000);
  await client.end();
}

async function connect(): Promise<pg.Client> {
  const { database } = await hub.record();
  const secrets = JSON.parse(readFileSync(path.join(home.folder, "secrets.json"), "utf8")) as {
    superuserPassword: string;
  };
  const client = new pg.Client({
    host: "127.0.0.1",
    port: database.port,
    database: "sen",
    user: "postgres",
    password: secrets.superuserPassword,
  });
  // One that breaks in the middle tells it by its query.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
