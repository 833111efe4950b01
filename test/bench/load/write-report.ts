import { availableParallelism, cpus } from "node:os";
import { percentile } from "../queries/measure.ts";
import type { Burst } from "./burst.ts";
import type { Driven } from "./drive.ts";
import type { Trend } from "./memory-trend.ts";
import type { Sample } from "./sample-processes.ts";

export interface Measured {
  readonly gateways: number;
  readonly driven: Driven;
  readonly before: ReadonlyMap<string, Sample>;
  readonly after: ReadonlyMap<string, Sample>;
}

export function describeMachine(): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${availableParallelism()} virtual processors (${processor?.model.trim()}), Node ${process.version}, ${day}.`;
}

const latencies = (times: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(0)).join(" | ");

export function describeMix(runs: readonly Measured[]): string {
  const lines = [
    "| gateways | requests | requests/s | p50 ms | p95 ms | p99 ms | errors |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | --- |",
  ];
  for (const { gateways, driven } of runs) {
    const all = [...driven.times.values()].flat();
    const errors = [...driven.errors].map(([key, count]) => `${key}: ${count}`).join(", ") || "0";
    lines.push(
      `| ${gateways} | ${all.length} | ${(all.length / driven.seconds).toFixed(1)} | ${latencies(all)} | ${errors} |`,
    );
  }
  return lines.join("\n");
}

export function describeOperations(runs: readonly Measured[]): string {
  const names = [...new Set(runs.flatMap(({ driven }) => [...driven.times.keys()]))].toSorted();
  const heads = runs.map(({ gateways }) => `${gateways}: n | p50 | p95 | p99`);
  const lines = [
    `| operation | ${heads.join(" | ")} |`,
    `| --- | ${runs.map(() => "---: | ---: | ---: | ---:").join(" | ")} |`,
  ];
  for (const name of names) {
    const cells = runs.map(({ driven }) => {
      const own = driven.times.get(name) ?? [];
      return own.length === 0 ? "0 |  |  | " : `${own.length} | ${latencies(own)}`;
    });
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

/** Processors that each process kept busy, and its memory afterwards. */
export function describeProcesses(runs: readonly Measured[]): string {
  const names = [...new Set(runs.flatMap(({ after }) => [...after.keys()]))].toSorted();
  const heads = runs.map(({ gateways }) => `${gateways}: CPU | MiB`);
  const lines = [`| process | ${heads.join(" | ")} |`, `| --- | ${runs.map(() => "---: | ---:").join(" | ")} |`];
  for (const name of names) {
    const cells = runs.map(({ before, after, driven }) => {
      const [from, to] = [before.get(name), after.get(name)];
      if (to === undefined) return " | ";
      return `${((to.cpu - (from?.cpu ?? 0)) / driven.seconds).toFixed(2)} | ${to.memory.toFixed(0)}`;
    });
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}

export function describeBurst({ people, seats, seconds, times, told, faults }: Burst): string {
  const outcome = Object.entries(told)
    .map(([state, count]) => `${count} ${state}`)
    .join(", ");
  const verdict = faults.length === 0 ? "right to the last seat" : `WRONG: ${faults.join("; ")}`;
  const [p50, p95, p99] = latencies(times).split(" | ");
  return `${people} people for ${seats} seats: ${outcome}; ${verdict}. ${seconds.toFixed(1)} s in all, p50 ${p50}, p95 ${p95}, p99 ${p99} ms.`;
}

export function describeSoak(trends: ReadonlyMap<string, Trend>): string {
  const lines = [
    "| process | MiB after a third | MiB at the end | MiB an hour | |",
    "| --- | ---: | ---: | ---: | --- |",
  ];
  for (const [name, { first, last, slope, isFlat }] of trends)
    lines.push(
      `| ${name} | ${first.toFixed(0)} | ${last.toFixed(0)} | ${slope.toFixed(1)} | ${isFlat ? "flat" : "GROWS"} |`,
    );
  return lines.join("\n");
}
