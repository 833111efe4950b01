import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ProposalKind, ProposalState } from "../generated/resolvers.ts";

/** What a reviewer still owes is known to her and to staff (domain 6.4). */
export const canReadPendingOpinions = (viewer: Viewer, memberId: string) =>
  viewer.memberId === memberId || hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);

/** Why she cannot be asked, or null (V-PR3): not the author, and for a policy nobody of the author's unit. */
export function refuseReviewer(
  reviewer: { readonly memberId: string; readonly unitId: string | null },
  proposal: {
    readonly kind: ProposalKind;
    readonly authorIds: readonly string[];
    readonly authorUnitId: string | null;
  },
): "OWN_PROPOSAL" | "OWN_UNIT" | null {
  if (proposal.authorIds.includes(reviewer.memberId)) return "OWN_PROPOSAL";
  const isOfUnit = reviewer.unitId !== null && reviewer.unitId === proposal.authorUnitId;
  return proposal.kind === "POLICY" && isOfUnit ? "OWN_UNIT" : null;
}

/** From the day the network sees a proposal until it is concluded. */
export const takesOpinions = (state: ProposalState) =>
  state === "OPEN" || state === "UNDER_REVIEW" || state === "REFERRED" || state === "RESPONDED";
