import { canMove, findMove } from "@sen/subgraph";
import type { Move, StateMachine } from "@sen/subgraph";
import type { Viewer } from "@sen/identity";
import type { MembershipKind, MembershipState } from "../generated/resolvers.ts";

type Need =
  /** The document of the Executive Committee's decision. */
  | "DOCUMENT"
  /** The rank of her post agrees with the rule, or a reason is given (V-M3). */
  | "RANK"
  /** What she consents to; refusing is an answer too. */
  | "CONSENTS"
  /** A membership of an earlier term that this one goes on with. */
  | "EARLIER_TERM"
  | "NOTE"
  | "END_REASON";

type MembershipMove = Move<MembershipState, Need>;
export type MembershipMachine = StateMachine<MembershipState, Need>;

const states: readonly MembershipState[] = ["NOMINATED", "INVITED", "ACTIVE", "SUSPENDED", "ENDED", "DECLINED"];

const move = (
  from: MembershipState | null,
  to: MembershipState,
  by: MembershipMove["by"],
  ...needs: readonly Need[]
): MembershipMove => ({ from, to, by, needs });

/** Associates: a unit nominates, the secretariat looks at the rank and invites, she accepts (domain 7.5). */
export const associateMembership: MembershipMachine = {
  object: "AssociateMembership",
  states,
  moves: [
    move(null, "NOMINATED", ["UNIT"]),
    move(null, "INVITED", ["SECRETARIAT"], "EARLIER_TERM", "RANK"),
    move("NOMINATED", "INVITED", ["SECRETARIAT"], "RANK"),
    move("NOMINATED", "DECLINED", ["SECRETARIAT", "UNIT", "SYSTEM"], "NOTE"),
    move("INVITED", "ACTIVE", ["SELF"], "CONSENTS"),
    move("INVITED", "DECLINED", ["SELF", "SECRETARIAT", "SYSTEM"]),
    move("ACTIVE", "SUSPENDED", ["SECRETARIAT"], "NOTE"),
    move("SUSPENDED", "ACTIVE", ["SECRETARIAT"]),
    move("ACTIVE", "ENDED", ["SELF", "SECRETARIAT", "SYSTEM"], "END_REASON"),
    move("SUSPENDED", "ENDED", ["SELF", "SECRETARIAT", "SYSTEM"], "END_REASON"),
  ],
};

/** Members of the Executive Committee: the secretariat records what the committee decided, with its document. */
export const committeeMembership: MembershipMachine = {
  object: "CommitteeMembership",
  states,
  moves: [
    move(null, "ACTIVE", ["SECRETARIAT"], "DOCUMENT"),
    move("ACTIVE", "SUSPENDED", ["SECRETARIAT"], "DOCUMENT"),
    move("SUSPENDED", "ACTIVE", ["SECRETARIAT"], "DOCUMENT"),
    move("ACTIVE", "ENDED", ["SECRETARIAT", "SYSTEM"], "DOCUMENT", "END_REASON"),
    move("SUSPENDED", "ENDED", ["SECRETARIAT", "SYSTEM"], "DOCUMENT", "END_REASON"),
  ],
};

export const machineOf = (kind: MembershipKind): MembershipMachine =>
  kind === "ASSOCIATE" ? associateMembership : committeeMembership;

interface Concerned {
  readonly kind: MembershipKind;
  readonly state: MembershipState | null;
  readonly memberId: string | null;
  readonly nominatedByUnitId: string | null;
}

/** The move, and whether the viewer is one of those who make it; null when the table has no such move. */
export function findMembershipMove(viewer: Viewer, membership: Concerned, to: MembershipState) {
  const found = findMove(machineOf(membership.kind), membership.state, to);
  if (found === null) return null;
  const { memberId, nominatedByUnitId } = membership;
  const isAllowed = canMove(viewer, found, {
    memberIds: memberId === null ? [] : [memberId],
    unitIds: nominatedByUnitId === null ? [] : [nominatedByUnitId],
  });
  return { needs: found.needs, isAllowed };
}
