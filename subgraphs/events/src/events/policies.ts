import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** An event is prepared by its host's coordinators and the secretariat (domain §4.3). */
export const canPrepareEvent = (viewer: Viewer, hostUnitId: string): boolean =>
  hasRole(viewer, "SECRETARIAT") || hasRole(viewer, "UNIT_COORDINATOR", hostUnitId);

/** Another host takes over by decision of the secretariat, as when the first one has ended. */
export const canChangeHost = (viewer: Viewer): boolean => hasRole(viewer, "SECRETARIAT");
