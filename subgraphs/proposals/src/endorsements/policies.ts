import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ProposalState } from "../generated/resolvers.ts";

/** Endorsing is a member's own act, of associates too (domain 17.2); staff and coordinators without membership have none. */
export const canEndorse = (viewer: Viewer): viewer is Viewer & { readonly memberId: string } =>
  viewer.memberId !== null && hasRole(viewer, "NETWORK_MEMBER");

/** Why this endorsement is refused, or null (V-PR1: the author may not endorse her own proposal). */
export function refuseEndorsement(proposal: {
  readonly state: ProposalState;
  readonly isOwn: boolean;
}): "OWN_PROPOSAL" | "NOT_OPEN" | null {
  if (proposal.isOwn) return "OWN_PROPOSAL";
  return proposal.state === "OPEN" ? null : "NOT_OPEN";
}
