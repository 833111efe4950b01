import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** What she knows is hers to state; the secretariat corrects it. */
export const canDeclareExpertise = (viewer: Viewer, memberId: string) =>
  viewer.memberId === memberId || hasRole(viewer, "SECRETARIAT");

/** Her unit confirms; whoever speaks for a unit does not confirm herself. */
export const canConfirmExpertise = (viewer: Viewer, memberId: string, unitId: string) =>
  viewer.memberId !== memberId && hasRole(viewer, "UNIT_COORDINATOR", unitId);
