import type { CoverageLineFragment } from "./generated/operations.ts";

/** How far the network reaches a unit: nobody there, members who did not take part in the year, or taking part. */
export type Reach = "none" | "members" | "active";

export interface Reached {
  readonly unit: CoverageLineFragment;
  readonly reach: Reach;
  /** Years in which it hosted, or has a turn; newest first. */
  readonly hosts: readonly number[];
}

export function reachOf(unit: CoverageLineFragment): Reached {
  const takesPart = (unit.participation?.registrations ?? 0) > 0;
  const hosts = unit.hostAssignments.filter(({ state }) => state !== "CANCELLED" && state !== "PROPOSED");
  return {
    unit,
    reach: takesPart ? "active" : (unit.memberCount ?? 0) > 0 ? "members" : "none",
    hosts: hosts.map(({ year }) => year),
  };
}

/** Units by kind, in the official order in which they came. */
export function groupByKind(units: readonly Reached[]) {
  const kinds = new Map<CoverageLineFragment["kind"], Reached[]>();
  for (const reached of units) {
    const { kind } = reached.unit;
    kinds.set(kind, [...(kinds.get(kind) ?? []), reached]);
  }
  return kinds;
}
