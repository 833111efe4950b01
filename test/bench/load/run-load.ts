import { Topology } from "../../deployment/topology/start-topology.ts";
import type { Place } from "../../deployment/topology/topology-options.ts";
import { createQuestions } from "../queries/questions.ts";
import type { QuestionsByName } from "../queries/questions.ts";
import { createMix } from "../queries/workload.ts";
import { driveBurst } from "./burst.ts";
import type { Burst } from "./burst.ts";
import { drive } from "./drive.ts";
import { trendOf } from "./memory-trend.ts";
import type { Trend } from "./memory-trend.ts";
import { openDoor } from "./open-door.ts";
import type { Door } from "./open-door.ts";
import { sampleProcesses } from "./sample-processes.ts";
import type { Measured } from "./write-report.ts";
import { createWrites } from "./writes.ts";

export interface LoadOptions {
  readonly profile: string;
  readonly folder?: string | undefined;
  /** Numbers of gateways, tried in turn; each at least as many as the one before. */
  readonly gateways: readonly number[];
  readonly clients: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly burst: { readonly people: number; readonly seconds: number; readonly seats: number };
  readonly soakMinutes: number;
  readonly environment?: Record<string, string> | undefined;
  readonly onProgress?: (line: string) => void;
}

export interface LoadResult {
  readonly runs: readonly Measured[];
  readonly burst: Burst;
  readonly soak: { readonly run: Measured; readonly trends: ReadonlyMap<string, Trend> } | null;
}

/** How often memory is looked at in a soak. */
const everySeconds = 5;

/** The mix of an ordinary day on the topology with one gateway, two and three; sign-up that opens; and, when asked, a soak. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { onProgress = () => undefined, profile, folder, environment = {} } = options;
  onProgress(`starting the topology with ${profile} data`);
  const topology = await Topology.start({ profile, folder, durable: true, environment });
  const door = await openDoor(topology);
  try {
    const ground = { sql: (_slice: string, text: string, values?: unknown[]) => topology.sql<never>(text, values) };
    // Scholarships are a unit's own slice, which a deployment does not bring along.
    const questions = new Map([...(await createQuestions(ground, 300))].filter(([name]) => name !== "Q20"));
    const measure = measureOn(topology, door, questions, options);
    const runs: Measured[] = [];
    let running = 1;
    for (const gateways of options.gateways) {
      for (; running < gateways; running += 1) await topology.start("gateway", running as Place); // three at most, see Place
      onProgress(`the mix with ${gateways} gateways`);
      await measure(gateways, options.warmUpSeconds);
      runs.push(await measure(gateways, options.seconds));
    }
    onProgress("sign-up opens");
    const burst = await driveBurst(topology, door, options.burst);
    const soak =
      options.soakMinutes > 0 ? await soakOn(topology, () => measure(running, options.soakMinutes * 60)) : null;
    return { runs, burst, soak };
  } finally {
    await door.close();
    await topology.stop();
  }
}

function measureOn(topology: Topology, door: Door, questions: QuestionsByName, { clients }: LoadOptions) {
  return async (gateways: number, seconds: number): Promise<Measured> => {
    const writes = await createWrites(topology);
    const questionAt = createMix(questions, writes.questions);
    const before = sampleProcesses(topology);
    const driven = await drive({ door, questionAt, clients, seconds, onAnswer: writes.onAnswer });
    return { gateways, driven, before, after: sampleProcesses(topology) };
  };
}

async function soakOn(topology: Topology, measure: () => Promise<Measured>) {
  const samples = new Map<string, number[]>();
  const timer = setInterval(() => {
    for (const [name, { memory }] of sampleProcesses(topology)) {
      const own = samples.get(name) ?? [];
      own.push(memory);
      samples.set(name, own);
    }
  }, everySeconds * 1_000);
  const run = await measure().finally(() => clearInterval(timer));
  return { run, trends: new Map([...samples].map(([name, own]) => [name, trendOf(own, everySeconds)])) };
}
