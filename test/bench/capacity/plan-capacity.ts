import { simulate } from "./simulate.ts";
import type { RequestKind, Simulated } from "./simulate.ts";

export interface Plan {
  readonly rate: number;
  readonly processors: ReadonlyMap<string, number>;
  readonly outcome: Simulated;
}

/** Most that a part may be busy at the peak: what is left is for hours that are not ordinary, and for an instance that is away. */
const mostBusy = 0.6;

/** The fewest processors of each part that carry `rate` requests a second with at most `mostBusy` of each in use. */
export function planCapacity(kinds: readonly RequestKind[], rate: number): Plan {
  const demand = demandOf(kinds);
  const processors = new Map(
    [...demand].map(([part, milliseconds]) => [part, Math.max(1, Math.ceil((rate * milliseconds) / 1000 / mostBusy))]),
  );
  const outcome = simulate({ kinds, processors, rate, requests: 20_000, seed: 1 });
  return { rate, processors, outcome };
}

/** Milliseconds of a processor that one request of the mix costs each part. */
export function demandOf(kinds: readonly RequestKind[]): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { share, stages } of kinds) {
    for (const { part, milliseconds } of stages.flat())
      demand.set(part, (demand.get(part) ?? 0) + share * milliseconds);
  }
  return demand;
}
