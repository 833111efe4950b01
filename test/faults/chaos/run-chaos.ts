import pg from "pg";
import { openDoor } from "../../bench/load/open-door.ts";
import { textOf } from "../../bench/load/drive.ts";
import { codesOf } from "../../bench/load/open-door.ts";
import { createQuestions } from "../../bench/queries/questions.ts";
import { createMix } from "../../bench/queries/workload.ts";
import { slices } from "../../deployment/topology/topology-options.ts";
import type { Topology } from "../../deployment/topology/start-topology.ts";
import { findLosses } from "../kills/find-losses.ts";
import { Caller, randomFrom } from "../kills/ledger.ts";
import { startWork } from "../kills/work.ts";
import { prepareWorld } from "../kills/world.ts";
import { until } from "../hub-process.ts";
import { chooseFaults, listFaults } from "./list-faults.ts";
import type { Fault } from "./list-faults.ts";
import { startTroubledHub } from "./start-troubled-hub.ts";
import type { TroubledHub } from "./start-troubled-hub.ts";
import { uploadsOf } from "./upload.ts";
import { Watch, confidentialOf, readsOf } from "./watch.ts";
import type { Failure, Probe } from "./watch.ts";

export interface ChaosOptions {
  readonly profile: string;
  /** So long faults begin; or so many, with `only` of them alone. */
  readonly minutes?: number;
  readonly faults?: number;
  readonly only?: (fault: Fault) => boolean;
  /** From one beginning to the next, at the least: each waits until the hub is well after the one before. */
  readonly everySeconds: number;
  readonly seed: number;
  readonly onProgress?: (line: string) => void;
}

/** A fault as it went, in milliseconds of one clock. */
export interface Happened {
  readonly fault: Fault;
  readonly began: number;
  readonly ended: number;
  /** When every part was ready and every probe had gone well again. */
  readonly wellAt: number;
  /** Probes that did not go well again in all that time. */
  readonly ill: readonly string[];
}

export interface ChaosResult {
  readonly happened: readonly Happened[];
  readonly failures: readonly Failure[];
  readonly asked: ReadonlyMap<string, number>;
  readonly told: Readonly<Record<"done" | "refused" | "unknown", number>>;
  /** What was acknowledged and is not there once; what of another unit was read; what did not come back. */
  readonly losses: readonly string[];
  readonly leaks: readonly string[];
  readonly seen: { readonly own: number; readonly other: number };
  readonly dead: readonly string[];
  readonly documents: number;
  readonly restarts: number;
  readonly ledgers: string;
}

/** How long all of it may take to be well after a fault; on a busy machine, whose processes start slowly, too. */
const patience = 240_000;

/** Mixed load on a hub that is troubled again and again; what it did to what was acknowledged, and how long each fault was felt. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { onProgress = () => undefined, seed, profile } = options;
  onProgress("starting the topology");
  const hub = await startTroubledHub(profile);
  const { topology } = hub;
  const door = await openDoor(topology, { timeoutMs: 90_000 });
  try {
    const connect = () => connectTo(topology);
    const client = await connect();
    const world = await prepareWorld(client);
    const [place] = await topology.sql<{ proposal: string; moet: string }>(
      `select proposal_id as proposal, (select id from ministries.unit where code = 'MOET') as moet
       from proposals.referral where id = $1`,
      [world.referral],
    );
    await client.end();
    const told = { done: 0, refused: 0, unknown: 0 };
    const mark = `Thử lỗi ${seed}`;
    const callers = new Map<string, Caller>();
    for (const unit of ["MOET", "MAE", "MOH", world.planner]) {
      const token = await door.token({ role: "UNIT_COORDINATOR", unit });
      const ask = (query: string, variables: object) => door.ask(query, variables, { role: "UNIT_COORDINATOR", unit });
      callers.set(unit, new Caller({ ask }, token, (kind) => void (told[kind] += 1)));
    }
    const callerFor = (unit: string): Caller => {
      const caller = callers.get(unit);
      if (caller === undefined) throw new Error(`nobody calls for ${unit}`);
      return caller;
    };
    const confidential = confidentialOf(door, world.referral, place?.proposal ?? "");
    const uploads = uploadsOf(door, place?.moet ?? "", `CH-${seed}`);
    const mixed = await mixOf(topology, async (name, variables, as) =>
      codesOf(await door.ask(textOf(name), variables, as)),
    );
    const watch = new Watch([...readsOf(door), confidential.probe, uploads.probe, mixed]);
    watch.start();
    const work = startWork({ callerFor, connect, world, mark });
    const ill = await watch.untilWell(patience);
    if (ill.length > 0) throw new Error(`not well before any fault: ${ill.join(", ")}`);
    const happened = await trouble(hub, watch, work.done, options);
    onProgress("looking at what is there");
    const results = await work.stop();
    await watch.stop();
    await drained(topology);
    const checks = await connect();
    const rows = async (text: string, parameters: unknown[] = []) =>
      (await checks.query<Record<string, unknown>>(text, parameters)).rows;
    const losses = await settled(() => findLosses({ rows, world, results, mark }));
    losses.push(...(await uploads.findLosses()));
    await checks.end();
    const parts = [...topology.running.values(), topology.database.server, hub.nats, hub.redis];
    const ledgers = topology.run("migrate", { command: ["packages/cli/src/main.ts", "ledger", "verify"] });
    return {
      happened,
      failures: watch.failures,
      asked: watch.asked,
      told,
      losses,
      leaks: confidential.leaks,
      seen: confidential.seen,
      dead: parts.filter(({ isRunning }) => !isRunning).map(({ name }) => name),
      documents: uploads.kept.size,
      restarts: parts.reduce((sum, { restarts }) => sum + restarts, 0),
      ledgers: await ledgers.done(),
    };
  } finally {
    await door.close();
    await hub.stop();
  }
}

async function trouble(
  hub: TroubledHub,
  watch: Watch,
  working: Promise<unknown>,
  {
    minutes = Infinity,
    faults = Infinity,
    only = () => true,
    everySeconds,
    seed,
    onProgress = () => undefined,
  }: ChaosOptions,
): Promise<Happened[]> {
  let failed: unknown;
  working.catch((error: unknown) => {
    failed = error ?? new Error("a worker failed");
  });
  const chosen = chooseFaults(listFaults(hub).filter(only), randomFrom(seed));
  const until = performance.now() + minutes * 60_000;
  const happened: Happened[] = [];
  while (performance.now() < until && happened.length < faults) {
    // A worker that met what must not be ends the run.
    if (failed !== undefined) throw failed;
    const fault = chosen.next().value;
    await fault.prepare?.();
    const began = performance.now();
    onProgress(`${new Date().toISOString().slice(11, 19)} ${fault.kind}: ${fault.where}`);
    await fault.begin();
    await pauseFor(fault.seconds * 1_000);
    await fault.end?.();
    const ended = performance.now();
    await hub.topology.untilAllReady();
    const ill = await watch.untilWell(patience);
    for (const each of ill) onProgress(`not well again: ${each}`);
    const wellAt = performance.now();
    happened.push({ fault, began, ended, wellAt, ill });
    await pauseFor(began + everySeconds * 1_000 - performance.now());
  }
  return happened;
}

const pauseFor = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** The questions of an ordinary day by many people; without its writes, which have a model of their own. */
async function mixOf(
  topology: Topology,
  ask: (
    name: string,
    variables: object,
    as?: Parameters<Awaited<ReturnType<typeof openDoor>>["ask"]>[2],
  ) => Promise<string[]>,
): Promise<Probe> {
  const ground = { sql: (_slice: string, text: string, values?: unknown[]) => topology.sql<never>(text, values) };
  // Scholarships are a unit's own slice, which a deployment does not bring along.
  const questions = new Map([...(await createQuestions(ground, 60))].filter(([name]) => name !== "Q20"));
  const questionAt = createMix(questions, []);
  return {
    name: "mix",
    slices,
    isMixed: true,
    ask: async (turn) => {
      const question = questionAt(turn);
      return question === undefined ? [] : ask(question.name, question.variables, question.as);
    },
  };
}

async function connectTo(topology: Topology): Promise<pg.Client> {
  const client = new pg.Client(topology.database.admin);
  // One that breaks in the middle tells it by its query.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** What follows in other slices comes when it comes: only what stays lost is. */
async function settled(find: () => Promise<string[]>): Promise<string[]> {
  let losses: string[] = [];
  await until(async () => {
    losses = await find();
    return losses.length === 0;
  }, 90_000).catch(() => undefined);
  return losses;
}

/** Everything told is published. */
async function drained(topology: Topology): Promise<void> {
  const waiting = slices.map((slice) => `(select count(*) from ${slice}.outbox_event where published_at is null)`);
  await until(async () => {
    const [row] = await topology.sql<{ open: number }>(`select (${waiting.join(" + ")})::int as open`);
    return row?.open === 0;
  }, 120_000);
}
