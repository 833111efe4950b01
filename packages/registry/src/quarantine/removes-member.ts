import { byKey, byOverride } from "../rights/examine-slice.ts";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";

/** True when the member itself has to go: what reads is set apart instead, and what remarks or provides stays without that. */
export const removesMember = ({ code, verb, coordinate, detail }: Violation): boolean =>
  detail !== byOverride &&
  code !== "RESTRICTS" &&
  verb !== "PROVIDES" &&
  verb !== "REQUIRES" &&
  coordinate.includes(".");

/** Coordinates that stand in keys of the slice. */
export const listKeyFields = ({ declarations }: DeclaredSlice): ReadonlySet<string> =>
  new Set([...declarations.types.values()].flatMap(({ keys }) => keys.flat()));

/** Coordinates by which the slice can be a key's no longer: it may not read them, or not answer them. */
export const listLostKeys = (
  slice: DeclaredSlice,
  violations: readonly Violation[],
): ReadonlyMap<string, Violation> => {
  const inKeys = listKeyFields(slice);
  return new Map(
    violations
      .filter((violation) => violation.slice === slice.name && inKeys.has(violation.coordinate))
      .filter((violation) => violation.detail === byKey || removesMember(violation))
      .map((violation) => [violation.coordinate, violation] as const),
  );
};
