import { shrinkDifference } from "./replay-case.ts";
import { runCarriedCases } from "./run-carried-cases.ts";
import { runCases } from "./run-cases.ts";

/*
 * Compares random operations on random graphs with one schema, and prints what came of it. The first differences are
 * made small and printed as they are kept in `regressions`. Then, a fifth as many, operations whose plans come from the version of the graph
 * before. Ends with 1 when any differs.
 *
 * SEN_DIFFERENTIAL_SEED: the first seed. SEN_DIFFERENTIAL_CASES: how many answers to compare.
 */
const seed = Number(process.env["SEN_DIFFERENTIAL_SEED"] ?? 1);
const cases = Number(process.env["SEN_DIFFERENTIAL_CASES"] ?? 5_000);
const begun = performance.now();

const report = await runCases(seed, cases, ({ compared, graphs, differences }) => {
  if (graphs % 200 === 0) console.error(`${compared} compared, ${differences.length} differ`);
});

const { differences, ...figures } = report;
console.log(JSON.stringify({ seed, ...figures, differ: differences.length, seconds: secondsSince(begun) }));
for (const { found, planner, reason } of differences.slice(0, 3)) {
  console.log(`${planner} planner, seed ${found.dataSeed}: ${reason}`);
  console.log(JSON.stringify(await shrinkDifference(found, planner)));
}

const begunAgain = performance.now();
const { differences: misplanned, ...carried } = await runCarriedCases(seed, cases / 5);
console.log(JSON.stringify({ seed, ...carried, differ: misplanned.length, seconds: secondsSince(begunAgain) }));
for (const each of misplanned.slice(0, 3)) console.log(JSON.stringify(each));
process.exitCode = differences.length + misplanned.length > 0 ? 1 : 0;

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1_000);
}
