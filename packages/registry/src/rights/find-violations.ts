import type { DeclaredSlice } from "./declared-slice.ts";
import type { Ownership } from "./derive-ownership.ts";
import { SliceExamination } from "./examine-slice.ts";
import type { Grant } from "./grant.ts";
import { indexGrants } from "./index-grants.ts";
import { indexOwners } from "./index-owners.ts";
import type { Violation } from "./violation.ts";

/**
 * Everything that slices do with coordinates of other units and have no right to. What is not known to be allowed is a
 * violation, so a directive that nobody thought of cannot be a way round.
 */
export function findViolations(
  slices: readonly DeclaredSlice[],
  ownership: Ownership,
  grants: readonly Grant[],
): readonly Violation[] {
  const owners = indexOwners(slices, ownership);
  const holds = indexGrants(ownership, grants);
  return slices.flatMap((slice) => new SliceExamination(slice, owners, holds).violations());
}
