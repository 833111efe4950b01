import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { RoleName } from "../generated/resolvers.ts";

/** Coordinators are named to the secretariat by their unit; staff roles and programs are the presidium's to give. */
export function canGiveRole(viewer: Viewer, role: RoleName): boolean {
  if (role === "NETWORK_MEMBER" || role === "SYSTEM") return false;
  return hasRole(viewer, role === "UNIT_COORDINATOR" ? "SECRETARIAT" : "PRESIDIUM");
}

export const canSeeRoles = (viewer: Viewer) =>
  hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR", "DATA_PROTECTION"]);
