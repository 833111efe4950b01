import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ProposalState } from "../generated/resolvers.ts";

type Actor = "AUTHOR" | "SECRETARIAT" | "PRESIDIUM" | "SYSTEM";

/** What a move needs beside the right to make it. */
type Requirement =
  | "NOTHING"
  /** A note for the author. */
  | "NOTE"
  /** Summary and body are written. */
  | "WHOLE_TEXT"
  /** At least one referral is open. */
  | "OPEN_REFERRAL"
  /** Every commitment is done or cancelled. */
  | "CLOSED_COMMITMENTS"
  /** More than the caller of `transitionProposal` can give; the system or another mutation makes this move. */
  | "OWN_PROCEDURE";

export interface Transition {
  readonly from: ProposalState;
  readonly to: ProposalState;
  readonly by: Actor;
  readonly needs: Requirement;
}

const move = (from: ProposalState, to: ProposalState, by: Actor, needs: Requirement = "NOTHING"): Transition => ({
  from,
  to,
  by,
  needs,
});

/** Every move there is (domain 7.1); what is not in the table does not exist. */
export const transitions: readonly Transition[] = [
  move("DRAFT", "SUBMITTED", "AUTHOR", "WHOLE_TEXT"),
  move("SUBMITTED", "RETURNED", "SECRETARIAT", "NOTE"),
  move("RETURNED", "SUBMITTED", "AUTHOR", "WHOLE_TEXT"),
  move("SUBMITTED", "OPEN", "SECRETARIAT"),
  move("SUBMITTED", "NOT_ADMITTED", "SECRETARIAT", "OWN_PROCEDURE"),
  move("NOT_ADMITTED", "SUBMITTED", "PRESIDIUM", "OWN_PROCEDURE"),
  move("OPEN", "UNDER_REVIEW", "SECRETARIAT"),
  move("SUBMITTED", "MERGED", "SECRETARIAT", "OWN_PROCEDURE"),
  move("OPEN", "MERGED", "SECRETARIAT", "OWN_PROCEDURE"),
  move("UNDER_REVIEW", "MERGED", "SECRETARIAT", "OWN_PROCEDURE"),
  move("UNDER_REVIEW", "REFERRED", "SECRETARIAT", "OPEN_REFERRAL"),
  move("REFERRED", "RESPONDED", "SYSTEM", "OWN_PROCEDURE"),
  move("RESPONDED", "REFERRED", "SECRETARIAT", "OPEN_REFERRAL"),
  move("RESPONDED", "CONCLUDED", "PRESIDIUM", "OWN_PROCEDURE"),
  move("UNDER_REVIEW", "CONCLUDED", "PRESIDIUM", "OWN_PROCEDURE"),
  move("CONCLUDED", "IN_IMPLEMENTATION", "SYSTEM", "OWN_PROCEDURE"),
  move("IN_IMPLEMENTATION", "COMPLETED", "SECRETARIAT", "CLOSED_COMMITMENTS"),
  move("DRAFT", "WITHDRAWN", "AUTHOR"),
  move("SUBMITTED", "WITHDRAWN", "AUTHOR"),
  move("RETURNED", "WITHDRAWN", "AUTHOR"),
  move("OPEN", "WITHDRAWN", "AUTHOR"),
  move("UNDER_REVIEW", "WITHDRAWN", "AUTHOR"),
  move("REFERRED", "WITHDRAWN", "SECRETARIAT", "NOTE"),
  move("RESPONDED", "WITHDRAWN", "SECRETARIAT", "NOTE"),
  move("COMPLETED", "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
  move("CONCLUDED", "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
  move("NOT_ADMITTED", "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
  move("MERGED", "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
  move("WITHDRAWN", "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
];

/** The move from one state to another; null when there is none. */
export function findTransition(from: ProposalState, to: ProposalState): Transition | null {
  return transitions.find((each) => each.from === from && each.to === to) ?? null;
}

/** Whether the viewer is the one who makes this move, whatever else it needs. */
export function canTransition(
  viewer: Viewer,
  proposal: { readonly state: ProposalState; readonly authorId: string | null },
  to: ProposalState,
): boolean {
  const actor = findTransition(proposal.state, to)?.by;
  if (actor === "AUTHOR") return proposal.authorId !== null && viewer.memberId === proposal.authorId;
  return (actor === "SECRETARIAT" || actor === "PRESIDIUM") && hasRole(viewer, actor);
}
