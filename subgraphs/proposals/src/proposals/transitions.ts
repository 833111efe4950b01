import type { Actor, Move, StateMachine } from "@sen/subgraph";
import type { ProposalState } from "../generated/resolvers.ts";

/** What a move of a proposal needs beside the right to make it. */
export type ProposalNeed =
  /** A note with the reason. */
  | "NOTE"
  /** Title, summary and body are written. */
  | "WHOLE_TEXT"
  /** At least one target unit at work today, unless it is a NETWORK_ACTIVITY. */
  | "TARGETS"
  /** Edited since it was given back. */
  | "CHANGED"
  /** The author asked for it. */
  | "ASKED"
  /** Every commitment is done or cancelled. */
  | "CLOSED_COMMITMENTS"
  /** More than the caller of `transitionProposal` can give; another mutation or the system makes this move. */
  | "OWN_PROCEDURE";

type From = ProposalState | readonly ProposalState[] | null;

/** The author is `SELF`; a proposal that names no author is its unit's, and `UNIT` acts for it. */
const author: readonly Actor[] = ["SELF", "UNIT"];

const moves = (from: From, to: ProposalState, by: Actor | readonly Actor[], ...needs: ProposalNeed[]) =>
  (Array.isArray(from) ? (from as readonly ProposalState[]) : [from as ProposalState | null]).map(
    (each): Move<ProposalState, ProposalNeed> => ({
      from: each,
      to,
      by: typeof by === "string" ? [by] : by,
      needs,
    }),
  );

/** Every move there is (domain 7.1); what is not in the table does not exist. */
export const proposalStates: StateMachine<ProposalState, ProposalNeed> = {
  object: "Proposal",
  states: [
    "DRAFT",
    "SUBMITTED",
    "RETURNED",
    "OPEN",
    "UNDER_REVIEW",
    "REFERRED",
    "RESPONDED",
    "CONCLUDED",
    "IN_IMPLEMENTATION",
    "COMPLETED",
    "NOT_ADMITTED",
    "MERGED",
    "WITHDRAWN",
    "ARCHIVED",
  ],
  moves: [
    ...moves(null, "DRAFT", author, "OWN_PROCEDURE"),
    ...moves("DRAFT", "SUBMITTED", author, "WHOLE_TEXT", "TARGETS"),
    ...moves("RETURNED", "SUBMITTED", author, "WHOLE_TEXT", "TARGETS", "CHANGED"),
    ...moves("SUBMITTED", "RETURNED", "SECRETARIAT", "NOTE"),
    ...moves("SUBMITTED", "OPEN", "SECRETARIAT"),
    ...moves("SUBMITTED", "NOT_ADMITTED", "SECRETARIAT", "OWN_PROCEDURE"),
    ...moves("NOT_ADMITTED", "SUBMITTED", "PRESIDIUM", "OWN_PROCEDURE"),
    // The system at `openUntil`, the secretariat earlier with a reason.
    ...moves("OPEN", "UNDER_REVIEW", ["SECRETARIAT", "SYSTEM"], "NOTE"),
    ...moves(["SUBMITTED", "OPEN", "UNDER_REVIEW"], "MERGED", "SECRETARIAT", "OWN_PROCEDURE"),
    ...moves(["UNDER_REVIEW", "RESPONDED"], "REFERRED", "SECRETARIAT", "OWN_PROCEDURE"),
    ...moves("REFERRED", "RESPONDED", "SYSTEM", "OWN_PROCEDURE"),
    ...moves(["RESPONDED", "UNDER_REVIEW"], "CONCLUDED", "PRESIDIUM", "OWN_PROCEDURE"),
    ...moves("CONCLUDED", "IN_IMPLEMENTATION", "SYSTEM", "OWN_PROCEDURE"),
    ...moves("IN_IMPLEMENTATION", "COMPLETED", "SECRETARIAT", "CLOSED_COMMITMENTS"),
    ...moves(["DRAFT", "SUBMITTED", "RETURNED", "OPEN", "UNDER_REVIEW"], "WITHDRAWN", author),
    ...moves(["REFERRED", "RESPONDED"], "WITHDRAWN", "SECRETARIAT", "ASKED", "NOTE"),
    ...moves(["COMPLETED", "CONCLUDED", "NOT_ADMITTED", "MERGED", "WITHDRAWN"], "ARCHIVED", "SYSTEM", "OWN_PROCEDURE"),
  ],
};
