import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { freePorts } from "@sen/testing/free-ports";
import { runLoad } from "./run-load.ts";
import type { LoadResult } from "./run-load.ts";
import {
  describeBurst,
  describeMachine,
  describeMix,
  describeOperations,
  describeProcesses,
  describeSoak,
} from "./write-report.ts";

/*
 * `pnpm load`: the deployment's topology under the mix of an ordinary day (domain §16), with one gateway, two and three; then sign-up
 * that opens for many, and with `--soak` whether memory stays. Ends with 1 when anything failed or was wrong.
 */

const { values: flags } = parseArgs({
  options: {
    profile: { type: "string", default: "grown" },
    /** Keeps the seeded data there for the next time. */
    folder: { type: "string" },
    gateways: { type: "string", default: "1,2,3" },
    /** People who ask at once, each again when she has her answer. */
    clients: { type: "string", default: "8" },
    seconds: { type: "string", default: "60" },
    "warm-up": { type: "string", default: "15" },
    burst: { type: "string", default: "300" },
    "burst-seconds": { type: "string", default: "10" },
    seats: { type: "string", default: "100" },
    /** Minutes of the mix with the most gateways, while the memory of each process is looked at. */
    soak: { type: "string", default: "0" },
    /** Where the report is written, beside being printed. */
    report: { type: "string" },
  },
});

async function main(): Promise<void> {
  const redis = await startRedis();
  try {
    const result = await runLoad({
      profile: flags.profile,
      folder: flags.folder,
      gateways: flags.gateways.split(",").map(Number),
      clients: Number(flags.clients),
      seconds: Number(flags.seconds),
      warmUpSeconds: Number(flags["warm-up"]),
      burst: { people: Number(flags.burst), seconds: Number(flags["burst-seconds"]), seats: Number(flags.seats) },
      soakMinutes: Number(flags.soak),
      // Counted as in production, by bounds that this load does not reach.
      environment: redis && { RATE_LIMITS: "person=100000/60,unit=1000000/60", RATE_LIMIT_STORE: redis.url },
      onProgress: (line) => process.stderr.write(`• ${line}\n`),
    });
    const report = describe(result, redis !== undefined);
    process.stdout.write(report);
    if (flags.report !== undefined) writeFileSync(flags.report, report);
    if (!isGood(result)) process.exitCode = 1;
  } finally {
    await redis?.stop();
  }
}

function describe({ runs, burst, soak }: LoadResult, counted: boolean): string {
  const mix = `${flags.clients} clients for ${flags.seconds} s each, ${flags.profile} data; requests ${counted ? "counted in Redis" : "not counted"}.`;
  const parts = [
    `${describeMachine()} ${mix}`,
    describeMix(runs),
    "By operation, milliseconds:",
    describeOperations(runs),
    "By process: processors kept busy, and memory afterwards (PostgreSQL: proportional):",
    describeProcesses(runs),
    `Sign-up opens: ${describeBurst(burst)}`,
  ];
  if (soak !== null) parts.push(`Soak of ${flags.soak} minutes:`, describeMix([soak.run]), describeSoak(soak.trends));
  return `${parts.join("\n\n")}\n`;
}

function isGood({ runs, burst, soak }: LoadResult): boolean {
  const all = soak === null ? runs : [...runs, soak.run];
  const flat = soak === null || [...soak.trends.values()].every(({ isFlat }) => isFlat);
  return flat && burst.faults.length === 0 && all.every(({ driven }) => driven.errors.size === 0);
}

/** What gateways count together in; undefined where there is none. */
async function startRedis() {
  if (spawnSync("redis-server", ["--version"]).status !== 0) return undefined;
  const [port = 0] = await freePorts(1);
  const child = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""], {
    stdio: "ignore",
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}

await main();
