import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** What a reviewer still owes is known to her and to staff (domain 6.4). */
export const canReadPendingOpinions = (viewer: Viewer, memberId: string) =>
  viewer.memberId === memberId || hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);
