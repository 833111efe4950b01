import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { Membership } from "./entities.ts";

/** What was said at a move is for herself, the unit that nominated her, and staff. */
export function canReadRemarks(
  viewer: Viewer,
  { memberId, nominatedByUnitId }: Pick<Membership, "memberId" | "nominatedByUnitId">,
): boolean {
  return (
    viewer.memberId === memberId ||
    hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM"]) ||
    (nominatedByUnitId !== null && hasRole(viewer, "UNIT_COORDINATOR", nominatedByUnitId))
  );
}
