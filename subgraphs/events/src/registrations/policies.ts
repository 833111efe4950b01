import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** A member registers herself; the coordinator of her unit registers her too (domain §7.4). */
export const canRegister = (viewer: Viewer, memberId: string, unitId: string | null): boolean =>
  viewer.memberId === memberId || (unitId !== null && hasRole(viewer, "UNIT_COORDINATOR", unitId));

/** Who came is marked by the host's coordinators and the secretariat (domain §7.4). */
export const canCheckIn = (viewer: Viewer, hostUnitId: string): boolean =>
  hasRole(viewer, "SECRETARIAT") || hasRole(viewer, "UNIT_COORDINATOR", hostUnitId);
