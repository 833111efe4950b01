import { hasAnyRole, hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { Concerned } from "@sen/subgraph";
import type { ResponsePosition } from "../generated/resolvers.ts";
import type { Referral } from "./entities.ts";

/** A unit's inbox is its coordinators' and staff's (domain 4.3). */
export const canReadReferralsOf = (viewer: Viewer, unitId: string) =>
  hasRole(viewer, "UNIT_COORDINATOR", unitId) || hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);

type Answerable = Pick<Referral, "unitId" | "reassignedFromUnitId" | "predecessorUntil">;

/**
 * Units that may act on a referral: the one asked, and the one it was passed on from until that one has let go, thirty days
 * or until the successor took it up (domain 9.2). Nobody else has a say over what a unit says (V-PR5).
 */
export function unitsThatAct({ unitId, reassignedFromUnitId, predecessorUntil }: Answerable, now: Date): string[] {
  const predecessorActs = predecessorUntil !== null && predecessorUntil > now;
  return predecessorActs && reassignedFromUnitId !== null ? [unitId, reassignedFromUnitId] : [unitId];
}

export const canAnswer = (viewer: Viewer, referral: Answerable, now: Date) =>
  unitsThatAct(referral, now).some((unitId) => hasRole(viewer, "UNIT_COORDINATOR", unitId));

/** Whom a referral concerns, for the rights on its moves. */
export const concernedBy = (referral: Answerable & Pick<Referral, "assigneeId">, now: Date): Concerned => ({
  unitIds: unitsThatAct(referral, now),
  memberIds: referral.assigneeId === null ? [] : [referral.assigneeId],
});

/** Fewest characters of a reason. */
const shortestReason = 50;

/** Whoever does not simply agree says why (domain 7.2). */
export function isReasoned(position: ResponsePosition, text: string): boolean {
  const needsReason = position === "DISAGREE" || position === "OUT_OF_MANDATE" || position === "PARTLY_AGREE";
  return !needsReason || Array.from(text.trim()).length >= shortestReason;
}
