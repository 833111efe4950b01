import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** Posts are recorded by the coordinators of the unit they are in, and by the secretariat (domain 4.3). */
export const canWriteAppointment = (viewer: Viewer, unitId: string) =>
  hasRole(viewer, "SECRETARIAT") || hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** A reason for an exception is working data of the unit and of staff. */
export const canReadException = (viewer: Viewer, unitId: string) =>
  canWriteAppointment(viewer, unitId) || hasRole(viewer, "PRESIDIUM");

/** Posts in ended units are the secretariat's work list. */
export const canSeeAppointmentsToRenew = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM"]);
