import type { Session } from "../session/session.tsx";
import type { RoleName } from "./generated/operations.ts";

/** Roles that are given; that of a member follows from her membership. */
export const givenRoles = [
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
] as const satisfies readonly RoleName[];

/** Roles that hold for one unit. */
export const needsUnit = (role: RoleName): boolean => role === "UNIT_COORDINATOR" || role === "SERVICE";

/** Whom the hub lets give a role: coordinators the secretariat, the rest the presidium. */
export const canGive = (session: Pick<Session, "has">, role: RoleName): boolean =>
  session.has(role === "UNIT_COORDINATOR" ? "SECRETARIAT" : "PRESIDIUM");
