import { describeMachine } from "../../bench/load/write-report.ts";
import { percentile } from "../../bench/queries/measure.ts";
import { failuresOf, findFaults, recoveryOf, strayFailures } from "./judge.ts";
import type { ChaosResult } from "./run-chaos.ts";

/** A run as a text for people. */
export function writeReport(result: ChaosResult, seed: number): string {
  const { happened, asked, told, documents, restarts, failures, seen, ledgers } = result;
  const reads = [...asked.values()].reduce((sum, each) => sum + each, 0);
  const last = Math.max(...happened.map(({ wellAt }) => wellAt));
  const minutes = (last - (happened[0]?.began ?? last)) / 60_000;
  const faults = findFaults(result);
  const summary = [
    `${happened.length} faults in ${minutes.toFixed(1)} minutes, seed ${seed}.`,
    `${reads} questions, of which ${failures.length} failed, ${strayFailures(result).length} of them while no fault was there.`,
    `${told.done} writes acknowledged, ${told.refused} refused, ${told.unknown} without an answer; ${documents} documents uploaded.`,
    `A confidential answer was seen ${seen.own} times by its unit; another unit asked ${seen.other} times and saw it ${result.leaks.length} times.`,
    `Processes were started again ${restarts} times.`,
  ];
  const verdict = faults.length === 0 ? "Everything held." : `What did not hold:\n\n${listOnce(faults)}`;
  const chains = ledgers
    .trim()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
  return `${[describeMachine(), summary.join(" "), describeKinds(result), verdict, `Ledgers afterwards:\n\n${chains}`].join("\n\n")}\n`;
}

function describeKinds({ happened, failures }: ChaosResult): string {
  const lines = [
    "| fault | times | felt | questions that failed | what they said | last failure after its end, p50 / max s | all well after its end, p50 / max s |",
    "| --- | ---: | ---: | ---: | --- | ---: | ---: |",
  ];
  const seconds = (times: readonly number[]) =>
    `${(percentile(times, 0.5) / 1_000).toFixed(1)} / ${(Math.max(...times) / 1_000).toFixed(1)}`;
  for (const [kind, all] of Map.groupBy(happened, nameOf)) {
    const own = all.map((each) => failuresOf(each, failures));
    const codes = Map.groupBy(own.flat(), ({ code }) => code);
    const said = [...codes]
      .toSorted((one, other) => other[1].length - one[1].length)
      .slice(0, 4)
      .map(([code]) => code);
    const felt = own.filter(({ length }) => length > 0).length;
    const recovery = seconds(all.map((each) => recoveryOf(each, failures)));
    const well = seconds(all.map(({ ended, wellAt }) => wellAt - ended));
    lines.push(
      `| ${kind} | ${all.length} | ${felt} | ${own.flat().length} | ${said.join("; ")} | ${recovery} | ${well} |`,
    );
  }
  return lines.join("\n");
}

/** A kind, and with it whom it met, without the number of the instance. */
const nameOf = ({ fault: { kind, where } }: ChaosResult["happened"][number]): string =>
  kind.includes("PostgreSQL") || kind.endsWith("down") ? kind : `${kind}: ${where.replaceAll(/-\d\b/g, "")}`;

function listOnce(lines: readonly string[]): string {
  return [...Map.groupBy(lines, (line) => line)]
    .map(([line, { length }]) => `- ${line}${length > 1 ? ` (${length} times)` : ""}`)
    .join("\n");
}
