import { percentile } from "./measure.ts";
import type { Cost, Times } from "./measure.ts";
import type { Driven } from "./workload.ts";

/** Targets for the 95th percentile on the grown network, in milliseconds (domain 16). */
const targets: Readonly<Record<string, number>> = {
  Q01: 120,
  Q02: 80,
  Q03: 120,
  Q04: 40,
  Q05: 180,
  Q06: 200,
  Q07: 250,
  Q08: 200,
  Q09: 150,
  Q10: 150,
  Q11: 150,
  Q12: 250,
  Q13: 150,
  Q14: 120,
  Q15: 200,
  Q16: 250,
  Q17: 180,
  Q18: 150,
  Q19: 350,
  Q20: 250,
};

export interface Measured {
  /** Of a gateway that keeps nothing: what a question costs. */
  readonly times: Times;
  /** Of a gateway with the settings a hub comes with. */
  readonly kept: Times;
  /** The same data asked by hand-written SQL. */
  readonly reference: Times;
  readonly costs: ReadonlyMap<string, Cost>;
}

export function printTimes({ times, kept, reference, costs }: Measured): void {
  print("\n| | p50 ms | p95 ms | target | calls | statements | kept p50 | by hand p50 | ratio | kept ratio |");
  print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  const ratios: [number[], number[]] = [[], []];
  for (const [name, all] of times) {
    const cost = costs.get(name);
    const middles = [kept, reference].map((each) => percentile(each.get(name) ?? [], 0.5));
    const [withKept = 0, byHand = 0] = middles;
    const [whole, rest] = [percentile(all, 0.5) / byHand, withKept / byHand];
    ratios[0].push(whole);
    ratios[1].push(rest);
    const cells = [
      ...[0.5, 0.95].map((part) => percentile(all, part).toFixed(1)),
      `${targets[name] ?? ""}`,
      cost?.fetches ?? "",
      cost?.statements ?? "",
      ...[...middles, whole, rest].map((each) => each.toFixed(1)),
    ];
    print(`| ${name} | ${cells.join(" | ")} |`);
  }
  const [whole, rest] = ratios.map(medianOf);
  print(`median ratio to hand-written SQL: ${whole} where nothing is kept, ${rest} as a hub comes`);
}

/** Of an even number the middle between the two in the middle. */
function medianOf(all: readonly number[]): string {
  const sorted = all.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2).toFixed(2);
}

export function printMix({ times, seconds }: Driven): void {
  const all = [...times.values()].flat();
  print(
    `\nmix of an ordinary day: ${all.length} answers, ${(all.length / seconds).toFixed(0)} a second, ${summary(all)}`,
  );
  for (const [name, own] of [...times].sort(([one], [other]) => (one < other ? -1 : 1)))
    print(`  ${name}: ${own.length}, ${summary(own)}`);
}

export function printBurst({ times, seconds, states }: Driven & { readonly states: Record<string, number> }): void {
  const all = times.get("M01") ?? [];
  print(
    `\nsign-up opens: ${all.length} registrations in ${seconds.toFixed(1)} s, ${summary(all)}; ${JSON.stringify(states)}`,
  );
}

/** Says which questions cost more calls or statements than on the demo; true when none does. */
export function printCosts(small: ReadonlyMap<string, Cost>, large: ReadonlyMap<string, Cost>): boolean {
  const grown = [...large].filter(([name, cost]) => {
    const before = small.get(name);
    return before !== undefined && (cost.fetches > before.fetches || cost.statements > before.statements);
  });
  for (const [name, cost] of grown) {
    print(`${name} grows: ${JSON.stringify(small.get(name))} on the demo, ${JSON.stringify(cost)} here`);
  }
  if (grown.length === 0) print("\ncalls and statements are those of the demo, for every question");
  return grown.length === 0;
}

const summary = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
