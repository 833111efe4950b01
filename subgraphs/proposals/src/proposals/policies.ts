import { hasAnyRole, isInNetwork } from "@sen/identity";
import type { Viewer } from "@sen/identity";

/** A visitor may read a published proposal, but learns of no person in it (domain 4.2). */
export const canSeePeople = (viewer: Viewer) => isInNetwork(viewer);

/** Reports over all units are for those who steer and check the network (domain 4.3). */
export const canReadReports = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);
