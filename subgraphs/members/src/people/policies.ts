import { hasAnyRole } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";

/** Every role of the network; not GATEWAY, which asks for access facts and nothing about people. */
const networkRoles: readonly RoleName[] = [
  "NETWORK_MEMBER",
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
];

/** Names, posts and skills are for the network (domain 4.2); visitors see counts only. */
export const canSeeMembers = (viewer: Viewer) => hasAnyRole(viewer, networkRoles);
