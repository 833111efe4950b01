import type { ChaosResult, Happened } from "./run-chaos.ts";
import type { Failure } from "./watch.ts";

/** Failures of one fault: those that were under way between its begin and the moment all was well again. */
export function failuresOf({ began, wellAt }: Happened, failures: readonly Failure[]): Failure[] {
  return failures.filter(({ sent, ended }) => ended >= began && sent <= wellAt);
}

/** Failures while no fault was there. */
export function strayFailures({ happened, failures }: ChaosResult): Failure[] {
  const owned = new Set(happened.flatMap((each) => failuresOf(each, failures)));
  return failures.filter((failure) => !owned.has(failure));
}

/** Failures of questions to slices that the fault cannot reach. A mixed question reaches all of them. */
export function misplacedFailures({ happened, failures }: ChaosResult): (Failure & { readonly during: string })[] {
  return happened.flatMap((each) => {
    const { reach, kind, where } = each.fault;
    if (reach === "everything") return [];
    return failuresOf(each, failures)
      .filter(({ probe }) => probe.isMixed !== true && !probe.slices.some((slice) => reach.includes(slice)))
      .map((failure) => ({ ...failure, during: `${kind}: ${where}` }));
  });
}

/** Milliseconds from a fault's end to the last answer that failed because of it; 0 when none did. */
export function recoveryOf(each: Happened, failures: readonly Failure[]): number {
  const last = Math.max(0, ...failuresOf(each, failures).map(({ ended }) => ended));
  return Math.max(0, last - each.ended);
}

/** What must not be, in words; empty after a run in which all held. */
export function findFaults(result: ChaosResult): string[] {
  const stray = strayFailures(result).map(({ probe, code }) => `with no fault there, ${probe.name} failed: ${code}`);
  const misplaced = misplacedFailures(result).map(({ during, probe, code }) => `${during}; ${probe.name}: ${code}`);
  return [...findDamage(result), ...stray, ...misplaced];
}

/** What stays wrong, however busy the machine was: what was lost, doubled or read by others, and what did not come back. */
export function findDamage({ losses, leaks, dead, happened, seen, told }: ChaosResult): string[] {
  return [
    ...losses,
    ...leaks.map((text) => `another unit read “${text}”`),
    ...dead.map((name) => `${name} is dead`),
    ...happened.flatMap(({ fault, ill }) =>
      ill.map((each) => `after ${fault.kind}: ${fault.where}, not well again: ${each}`),
    ),
    ...(seen.own === 0 || seen.other === 0 ? ["nobody saw the confidential answer, or nobody tried"] : []),
    ...(told.done === 0 ? ["nothing was acknowledged"] : []),
  ];
}
