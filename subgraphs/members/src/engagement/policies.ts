import { hasAnyRole, hasRole, unitsOfRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** Totals of all units are for those who steer and check the network (domain 4.3: presidium and auditors read totals). */
export const canReadAllBalances = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);

/** Single entries are the member's: she, the coordinators of her unit and the secretariat read them. */
export function canReadEntries(viewer: Viewer, memberId: string, unitId: string | null): boolean {
  return (
    viewer.memberId === memberId ||
    hasRole(viewer, "SECRETARIAT") ||
    (unitId !== null && unitsOfRole(viewer, "UNIT_COORDINATOR").includes(unitId))
  );
}
