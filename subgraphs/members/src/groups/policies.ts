import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** Groups are the network's: the secretariat creates them and names who leads. */
export const canManageGroups = (viewer: Viewer) => hasRole(viewer, "SECRETARIAT");

/** A member joins and leaves by herself; the lead and the secretariat do it for others. */
export const canPlaceInGroup = (viewer: Viewer, memberId: string, leadId: string | null) =>
  canManageGroups(viewer) || (viewer.memberId !== null && (viewer.memberId === memberId || viewer.memberId === leadId));
