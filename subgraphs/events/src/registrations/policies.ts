import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** A member registers herself; the coordinator of her unit registers her too (domain §7.4). */
export const canRegister = (viewer: Viewer, memberId: string, unitId: string | null): boolean =>
  viewer.memberId === memberId || (unitId !== null && hasRole(viewer, "UNIT_COORDINATOR", unitId));
