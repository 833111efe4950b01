import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ProposalState } from "../generated/resolvers.ts";

/** The forum is the members'; staff and coordinators without a membership read it. */
export const canComment = (viewer: Viewer): viewer is Viewer & { readonly memberId: string } =>
  viewer.memberId !== null && hasRole(viewer, "NETWORK_MEMBER");

/** From the day the network sees a proposal until it is put away. */
export const takesComments = (proposal: { readonly state: ProposalState; readonly openedAt: Date | null }) =>
  proposal.openedAt !== null && proposal.state !== "ARCHIVED";

export const isOwnComment = (viewer: Viewer, comment: { readonly memberId: string | null }) =>
  viewer.memberId !== null && viewer.memberId === comment.memberId;

/** Her own for whoever wrote it, any for the secretariat, which keeps the house. */
export const canRemoveComment = (viewer: Viewer, comment: { readonly memberId: string | null }) =>
  isOwnComment(viewer, comment) || hasRole(viewer, "SECRETARIAT");
