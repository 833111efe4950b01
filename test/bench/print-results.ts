import type { Driven } from "./drive.ts";

/** One gateway under one load for a short while. */
export interface Measurement {
  readonly gateway: string;
  readonly workload: string;
  /** Whether each request came under another identity. */
  readonly identities: boolean;
  /** CPU time per request, in milliseconds. */
  readonly cpu: number;
  /** Resident memory afterwards, in mebibytes. */
  readonly memory: number;
  readonly driven: Driven;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Prints a table for each workload: medians over the rounds; ratios are to sen's CPU time. */
export function printResults(measurements: readonly Measurement[]): void {
  const groups = Map.groupBy(measurements, ({ workload, identities }) =>
    identities ? `${workload}, each request different` : `${workload}, identical`,
  );
  for (const [title, group] of groups) {
    const rows = Map.groupBy(group, ({ gateway }) => gateway);
    const reference = median((rows.get("sen") ?? []).map(({ cpu }) => cpu));
    process.stdout.write(`\n${title}\n`);
    process.stdout.write("| gateway | CPU ms/request | ratio | requests/s | p50 ms | p99 ms | RSS MiB |\n");
    process.stdout.write("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (const [gateway, runs] of rows) {
      const cpu = median(runs.map((run) => run.cpu));
      const latencies = runs.flatMap(({ driven }) => driven.latencies);
      const cells = [
        cpu.toFixed(3),
        (cpu / reference).toFixed(2),
        median(runs.map(({ driven }) => driven.requests / driven.seconds)).toFixed(0),
        percentile(latencies, 0.5).toFixed(2),
        percentile(latencies, 0.99).toFixed(2),
        median(runs.map(({ memory }) => memory)).toFixed(0),
      ];
      process.stdout.write(`| ${gateway} | ${cells.join(" | ")} |\n`);
    }
  }
}
