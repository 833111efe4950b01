import { kindsFor, rateOf } from "./measured-costs.ts";
import { demandOf, planCapacity } from "./plan-capacity.ts";

/*
 * `pnpm capacity`: what 1, 10, 1,000 and 19,000 times a network of 1,000 members needs in its busiest hour, by simulation from measured
 * costs. docs/capacity.md says what it means.
 */
const parts = [...demandOf(kindsFor(1_000)).keys()];
const write = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

for (const fewUnits of [false, true]) {
  process.stdout.write(`\nProcessors, ${fewUnits ? "with 961 units at most" : "where units grow with members"}:\n\n`);
  write(["members", "requests/s", ...parts, "in all", "p50 ms", "p95 ms"]);
  write(["---:", "---:", ...parts.map(() => "---:"), "---:", "---:", "---:"]);
  for (const members of [1_000, 10_000, 100_000, 1_000_000, 19_000_000]) {
    const { rate, processors, outcome } = planCapacity(kindsFor(members, { fewUnits }), rateOf(members));
    const counts = parts.map((part) => processors.get(part) ?? 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    const times = [outcome.p50, outcome.p95].map((time) => time.toFixed(0));
    write([members.toLocaleString("en-US"), rate.toFixed(rate < 10 ? 1 : 0), ...counts, all, ...times]);
  }
}
