import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ResponsePosition } from "../generated/resolvers.ts";

/** A unit's inbox is its coordinators' and staff's (domain 4.3). */
export const canReadReferralsOf = (viewer: Viewer, unitId: string) =>
  hasRole(viewer, "UNIT_COORDINATOR", unitId) || hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);

/** Only the unit asked may answer (V-PR5): the network has no say over what a unit says. */
export const canAnswer = (viewer: Viewer, unitId: string) => hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** Fewest characters of a reason. */
const shortestReason = 50;

/** Whoever does not simply agree says why (domain 7.2). */
export function isReasoned(position: ResponsePosition, text: string): boolean {
  const needsReason = position === "DISAGREE" || position === "OUT_OF_MANDATE" || position === "PARTLY_AGREE";
  return !needsReason || Array.from(text.trim()).length >= shortestReason;
}
