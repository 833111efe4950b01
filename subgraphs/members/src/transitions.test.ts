import { expect, test } from "@jest/globals";
import { roleNames } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { StateMachine } from "@sen/subgraph";
import { entryStates } from "./engagement/transitions.ts";
import { associateMembership, committeeMembership } from "./memberships/transitions.ts";
import { mentorshipStates } from "./mentoring/transitions.ts";

const concerned = { unitIds: ["min_own"], memberIds: ["mem_self"] };

const viewer = (memberId: string | null, role: RoleName, unitId: string | null = null): Viewer => ({
  subject: "somebody",
  memberId,
  roles: [{ role, unitId }],
  purpose: null,
});

/** Everybody there is, as seen from the thing that moves. */
const people: Readonly<Record<string, Viewer>> = {
  SELF: viewer("mem_self", "NETWORK_MEMBER", "min_own"),
  UNIT: viewer("mem_other", "UNIT_COORDINATOR", "min_own"),
  ...Object.fromEntries(
    roleNames
      .filter((role) => role !== "UNIT_COORDINATOR")
      .map((role): [string, Viewer] => [role, viewer("mem_other", role)]),
  ),
  "coordinator of another unit": viewer("mem_other", "UNIT_COORDINATOR", "min_other"),
  "another member": viewer("mem_other", "NETWORK_MEMBER", "min_own"),
  visitor: { subject: null, memberId: null, roles: [], purpose: null },
};

/** The tables once more, written down by hand from the domain: who may move from where to where. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AssociateMembership: {
    "null NOMINATED": "UNIT",
    "null INVITED": "SECRETARIAT",
    "NOMINATED INVITED": "SECRETARIAT",
    "NOMINATED DECLINED": "SECRETARIAT SYSTEM UNIT",
    "INVITED ACTIVE": "SELF",
    "INVITED DECLINED": "SECRETARIAT SELF SYSTEM",
    "ACTIVE SUSPENDED": "SECRETARIAT",
    "SUSPENDED ACTIVE": "SECRETARIAT",
    "ACTIVE ENDED": "SECRETARIAT SELF SYSTEM",
    "SUSPENDED ENDED": "SECRETARIAT SELF SYSTEM",
  },
  CommitteeMembership: {
    "null ACTIVE": "SECRETARIAT",
    "ACTIVE SUSPENDED": "SECRETARIAT",
    "SUSPENDED ACTIVE": "SECRETARIAT",
    "ACTIVE ENDED": "SECRETARIAT SYSTEM",
    "SUSPENDED ENDED": "SECRETARIAT SYSTEM",
  },
  EngagementEntry: {
    "null SELF_DECLARED": "SELF",
    "null CONFIRMED": "SYSTEM",
    "SELF_DECLARED CONFIRMED": "SECRETARIAT SYSTEM UNIT",
    "SELF_DECLARED REJECTED": "SECRETARIAT UNIT",
  },
  Mentorship: {
    "null REQUESTED": "SECRETARIAT SELF",
    "REQUESTED ACTIVE": "SELF",
    "REQUESTED ENDED": "SELF",
    "ACTIVE COMPLETED": "SELF",
    "ACTIVE ENDED": "SELF",
  },
};

const machines = [associateMembership, committeeMembership, entryStates, mentorshipStates].map(
  // The walk needs states as plain text; no machine is changed here.
  (machine) => machine as unknown as StateMachine<string, string>,
);

test.each(machines)("$object moves as the domain says, for every pair of states and everybody", (machine) => {
  const found: Record<string, string> = {};
  for (const from of [null, ...machine.states]) {
    for (const to of machine.states) {
      const move = findMove(machine, from, to);
      const movers = Object.entries(people).filter(([, who]) => move !== null && canMove(who, move, concerned));
      if (move !== null)
        found[`${from} ${to}`] = movers
          .map(([name]) => name)
          .sort()
          .join(" ");
    }
  }
  expect(found).toEqual(expected[machine.object]);
});
