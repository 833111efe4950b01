import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { withClient } from "@sen/database";
import { serveTestHub } from "@sen/testing/hub-parts";
import type { TemplateProfile, TestHub } from "@sen/testing/hub";
import { withBenchCluster } from "./bench-cluster.ts";
import { compareAnswers } from "./compare-answers.ts";
import { startHandWritten } from "./hand-written-server.ts";
import { openKeeping, printKept } from "./measure-kept.ts";
import { countCosts, timeByHand, timeQuestion } from "./measure.ts";
import type { Cost, Times } from "./measure.ts";
import { printBurst, printCosts, printMix, printTimes } from "./print.ts";
import { printSlowStatements, resetStatements } from "./slow-statements.ts";
import { createQuestions } from "./questions.ts";
import type { QuestionsByName } from "./questions.ts";
import { driveBurst, driveMix } from "./workload.ts";

/*
 * `pnpm bench:queries --profile grown`: what users' questions take on a large network, beside the same data asked by
 * hand-written SQL in turns, and whether calls and statements are those of the demo. Ratios of one run are what counts.
 */

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    profile: { type: "string", default: "grown" },
    rounds: { type: "string", default: "40" },
    /** Rounds before those that count, on both sides: users meet a hub that has run for days. */
    "warm-up": { type: "string", default: "15" },
    only: { type: "string" },
    requests: { type: "string", default: "1000" },
    callers: { type: "string", default: "4" },
    /** Prints that many statements PostgreSQL spent most time on. */
    statements: { type: "string", default: "0" },
    /** Whether the demo is asked first, to compare calls and statements. */
    compare: { type: "boolean", default: true },
    /** Compares with a gateway that keeps what slices let be kept, and does nothing else. */
    kept: { type: "boolean", default: false },
    /** Throws the seeded databases away first. */
    fresh: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const profile = options.profile as TemplateProfile; // an unknown one is refused by the seed
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model}, ${availableParallelism()} processors\n`);
  if (options.kept) {
    await withHub(profile, async (hub) => printKept(hub, chosen(await createQuestions(hub)), Number(options.rounds)));
    return;
  }
  const small = options.compare
    ? await withHub("demo", async (hub) => countCosts(hub, chosen(await createQuestions(hub))))
    : new Map<string, Cost>();
  const grew = await withHub(profile, async (hub) => {
    const questions = chosen(await createQuestions(hub));
    const costs = options.compare ? await countCosts(hub, questions) : new Map<string, Cost>();
    await resetStatements(hub.database);
    const handWritten = await startHandWritten(hub.database);
    const differences: string[] = [];
    for (const question of [...questions.values()].flat())
      differences.push(...(await compareAnswers(hub, handWritten, question)));
    if (differences.length > 0) throw new Error(`by hand is not the same data:\n${differences.join("\n")}`);
    const keeping = await openKeeping(hub);
    const times: Times = new Map();
    const kept: Times = new Map();
    const reference: Times = new Map();
    const warmUp = Number(options["warm-up"]);
    for (let round = -warmUp; round < Number(options.rounds); round += 1) {
      if (round === 0) for (const measured of [times, kept, reference]) measured.clear();
      for (const [name, variants] of questions) {
        const question = variants[(round + warmUp) % variants.length];
        if (question === undefined) continue;
        add(times, name, await timeQuestion(hub, question));
        add(kept, name, await timeQuestion(keeping, question));
        add(reference, name, await timeByHand(handWritten, question));
      }
    }
    await handWritten.stop();
    if (Number(options.statements) > 0) await printSlowStatements(hub.database, Number(options.statements));
    printTimes({ times, kept, reference, costs });
    if (Number(options.requests) > 0 && options.only === undefined) {
      printMix(
        await driveMix(hub, questions, { requests: Number(options.requests), callers: Number(options.callers) }),
      );
      printBurst(await driveBurst(hub, 300));
    }
    return costs;
  });
  if (!printCosts(small, grew)) process.exitCode = 1;
}

function chosen(questions: QuestionsByName): QuestionsByName {
  const names = options.only?.split(",");
  return new Map([...questions].filter(([name]) => names?.includes(name) ?? true));
}

async function withHub<Result>(profile: TemplateProfile, work: (hub: TestHub) => Promise<Result>): Promise<Result> {
  const hub = await serveTestHub({ profile });
  try {
    // As ten seconds after the start of a hub: totals are kept, and the database has counted its rows.
    await hub.runJob("members", "fold-engagement");
    await hub.runJob("events", "fold-participation");
    await withClient(hub.database, (client) => client.query("vacuum analyze"));
    return await work(hub);
  } finally {
    await hub.stop();
  }
}

function add(times: Times, name: string, time: number): void {
  const known = times.get(name) ?? [];
  known.push(time);
  times.set(name, known);
}

await withBenchCluster({ fresh: options.fresh }, main);
