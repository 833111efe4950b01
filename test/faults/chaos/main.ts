import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findFaults } from "./judge.ts";
import { runChaos } from "./run-chaos.ts";
import { missingHere } from "./start-troubled-hub.ts";
import { writeReport } from "./write-report.ts";

/*
 * `pnpm chaos`: minutes of mixed load on the deployment's topology, to which something happens every twenty seconds. Ends with 1 when
 * something acknowledged was lost, another unit read what is not hers, something stayed dead, or failed where nothing was wrong.
 */

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    every: { type: "string", default: "20" },
    profile: { type: "string", default: "demo" },
    /** The same faults in the same order. */
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** Only faults whose kind or place has this in its name. */
    only: { type: "string", default: "" },
    report: { type: "string" },
  },
});

const missing = missingHere();
if (missing.length > 0) throw new Error(`chaos needs ${missing.join(", ")}`);
const seed = Number(flags.seed);
const result = await runChaos({
  profile: flags.profile,
  minutes: Number(flags.minutes),
  everySeconds: Number(flags.every),
  seed,
  only: ({ kind, where }) => `${kind}: ${where}`.includes(flags.only),
  onProgress: (line) => process.stderr.write(`• ${line}\n`),
});
const report = writeReport(result, seed);
process.stdout.write(report);
if (flags.report !== undefined) writeFileSync(flags.report, report);
if (findFaults(result).length > 0) process.exitCode = 1;
