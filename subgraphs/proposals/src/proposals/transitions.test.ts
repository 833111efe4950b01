import { describe, expect, test } from "@jest/globals";
import { roleNames } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { StateMachine } from "@sen/subgraph";
import { commitmentStates } from "../commitments/transitions.ts";
import { opinionStates } from "../opinions/transitions.ts";
import { referralStates } from "../referrals/transitions.ts";
import { sponsorshipStates } from "../sponsorships/transitions.ts";
import { proposalStates } from "./transitions.ts";

const concerned = { memberIds: ["mem_her"], unitIds: ["min_hers"] };

const viewerOf = (role: RoleName, unitId = "min_other", memberId: string | null = null): Viewer => ({
  subject: "s",
  memberId,
  roles: [{ role, unitId }],
  purpose: null,
});

/** Everybody there is, each with nothing but her one role. */
const everybody: Readonly<Record<string, Viewer>> = {
  visitor: { subject: null, memberId: null, roles: [], purpose: null },
  SELF: viewerOf("NETWORK_MEMBER", "min_other", "mem_her"),
  UNIT: viewerOf("UNIT_COORDINATOR", "min_hers"),
  ...Object.fromEntries(roleNames.map((role) => [role, viewerOf(role, "min_other", "mem_other")])),
};

/** Every move each of them may make, as `from>to`, by name; who may make none is left out. */
function walk<State extends string, Need extends string>(machine: StateMachine<State, Need>) {
  const froms: (State | null)[] = [null, ...machine.states];
  const allowed = Object.entries(everybody).map(([name, viewer]) => {
    const moves = froms.flatMap((from) =>
      machine.states
        .filter((to) => {
          const move = findMove(machine, from, to);
          return move !== null && canMove(viewer, move, concerned);
        })
        .map((to) => `${from ?? ""}>${to}`),
    );
    return [name, moves.join(" ")] as const;
  });
  return Object.fromEntries(allowed.filter(([, moves]) => moves !== ""));
}

const authors =
  ">DRAFT DRAFT>SUBMITTED DRAFT>WITHDRAWN SUBMITTED>WITHDRAWN RETURNED>SUBMITTED RETURNED>WITHDRAWN OPEN>WITHDRAWN UNDER_REVIEW>WITHDRAWN";

test("a proposal is moved by its author, the secretariat, the presidium and the clock, and by nobody else", () => {
  expect(walk(proposalStates)).toEqual({
    SELF: authors,
    UNIT: authors,
    SECRETARIAT:
      "SUBMITTED>RETURNED SUBMITTED>OPEN SUBMITTED>NOT_ADMITTED SUBMITTED>MERGED OPEN>UNDER_REVIEW OPEN>MERGED " +
      "UNDER_REVIEW>REFERRED UNDER_REVIEW>MERGED REFERRED>WITHDRAWN RESPONDED>REFERRED RESPONDED>WITHDRAWN " +
      "IN_IMPLEMENTATION>COMPLETED",
    PRESIDIUM: "UNDER_REVIEW>CONCLUDED RESPONDED>CONCLUDED NOT_ADMITTED>SUBMITTED",
    SYSTEM:
      "OPEN>UNDER_REVIEW REFERRED>RESPONDED CONCLUDED>IN_IMPLEMENTATION CONCLUDED>ARCHIVED COMPLETED>ARCHIVED " +
      "NOT_ADMITTED>ARCHIVED MERGED>ARCHIVED WITHDRAWN>ARCHIVED",
  });
});

test("a referral is the unit's to answer and the secretariat's to send and cancel", () => {
  expect(walk(referralStates)).toEqual({
    SELF: "ACKNOWLEDGED>IN_PROGRESS",
    UNIT:
      "SENT>ACKNOWLEDGED SENT>IN_PROGRESS SENT>RESPONDED SENT>RETURNED ACKNOWLEDGED>IN_PROGRESS " +
      "ACKNOWLEDGED>RESPONDED ACKNOWLEDGED>RETURNED IN_PROGRESS>RESPONDED",
    SECRETARIAT:
      ">SENT SENT>REASSIGNED SENT>CANCELLED ACKNOWLEDGED>REASSIGNED ACKNOWLEDGED>CANCELLED IN_PROGRESS>REASSIGNED " +
      "IN_PROGRESS>CANCELLED RETURNED>CANCELLED",
    SYSTEM: ">SENT SENT>REASSIGNED ACKNOWLEDGED>REASSIGNED IN_PROGRESS>REASSIGNED",
  });
});

test("a unit keeps its commitments, the secretariat helps, and a plan activity that is done ends them", () => {
  const keeps = ">PLANNED PLANNED>ONGOING PLANNED>DONE PLANNED>CANCELLED ONGOING>DONE ONGOING>CANCELLED";
  expect(walk(commitmentStates)).toEqual({ UNIT: keeps, SECRETARIAT: keeps, SYSTEM: "PLANNED>DONE ONGOING>DONE" });
});

test("a unit that was asked to sponsor answers once, a reviewer delivers or declines once", () => {
  expect(walk(sponsorshipStates)).toEqual({
    SELF: ">INVITED",
    SECRETARIAT: ">INVITED",
    UNIT: "INVITED>ACCEPTED INVITED>DECLINED",
  });
  expect(walk(opinionStates)).toEqual({
    SECRETARIAT: ">REQUESTED",
    SELF: "REQUESTED>DELIVERED REQUESTED>DECLINED",
  });
});

test("a proposal that names no author is its unit's, and no member's", () => {
  const move = findMove(proposalStates, "DRAFT", "SUBMITTED");
  if (move === null) throw new Error("a draft is submitted");
  const ofUnit = { memberIds: [], unitIds: ["min_hers"] };
  expect(canMove(viewerOf("UNIT_COORDINATOR", "min_hers"), move, ofUnit)).toBe(true);
  expect(canMove(viewerOf("NETWORK_MEMBER", "min_hers", "mem_her"), move, ofUnit)).toBe(false);
});

describe.each<StateMachine<string, string>>([
  proposalStates,
  referralStates,
  commitmentStates,
  sponsorshipStates,
  opinionStates,
])("the table of $object", ({ object, states, moves }) => {
  test("holds each move once, and every state can be reached", () => {
    const written = moves.map(({ from, to }) => `${from}>${to}`);
    expect(new Set(written).size).toBe(moves.length);
    const reached = new Set<string>();
    for (let before = -1; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of moves) if (from === null || reached.has(from)) reached.add(to);
    }
    expect([object, [...reached].toSorted()]).toEqual([object, states.toSorted()]);
  });
});
