import { hasAnyRole } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";

const networkRoles: readonly RoleName[] = [
  "NETWORK_MEMBER",
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
];

/** A visitor may read a published proposal, but learns of no person in it (domain 4.2). */
export const canSeePeople = (viewer: Viewer) => hasAnyRole(viewer, networkRoles);

/** Reports over all units are for those who steer and check the network (domain 4.3). */
export const canReadReports = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);
