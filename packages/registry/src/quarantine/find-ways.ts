import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";
import type { Finding } from "../slices/finding.ts";
import type { DarkField } from "./find-dark-fields.ts";
import { listKeyFields, removesMember } from "./removes-member.ts";

/**
 * Fields that their owners have taken back, and by which as keys other slices are reached: without them the rest of an entity may be out of reach for a slice
 * that gives objects of it, so that nothing composes. Set apart they lead there for the composer, and are null where nobody else answers them.
 */
export function findWays(
  slices: readonly DeclaredSlice[],
  violations: readonly Violation[],
  findings: readonly Finding[],
): readonly DarkField[] {
  if (!findings.some(({ code }) => code === "SATISFIABILITY_ERROR")) return [];
  const keys = slices.map((slice) => ({ name: slice.name, fields: listKeyFields(slice) }));
  return violations.filter(removesMember).flatMap(({ slice, coordinate, owner }): DarkField[] => {
    const keyed = keys.filter(({ fields }) => fields.has(coordinate)).map(({ name }) => name);
    if (keyed.length === 0 || keyed.includes(slice)) return [];
    return [{ slice, coordinate, code: "GRANT_ENDED", source: coordinate, sourceOwner: owner, isWay: true }];
  });
}
