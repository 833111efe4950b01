import { expect, test } from "@jest/globals";
import { systemViewer, visitor } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import type { StateMachine } from "@sen/subgraph";
import { minutesMoves } from "../minutes/transitions.ts";
import { outcomeMoves } from "../outcomes/transitions.ts";
import { registrationMoves } from "../registrations/transitions.ts";
import { eventMoves } from "./transitions.ts";

const viewerWith = (role: RoleName, unitId: string | null = null, memberId: string | null = null): Viewer => ({
  ...visitor,
  subject: role,
  memberId,
  roles: [{ role, unitId }],
});

const viewers = {
  UNIT: viewerWith("UNIT_COORDINATOR", "min_a", "mem_9"),
  OTHER_UNIT: viewerWith("UNIT_COORDINATOR", "min_b", "mem_8"),
  SELF: viewerWith("NETWORK_MEMBER", "min_a", "mem_1"),
  OTHER_MEMBER: viewerWith("NETWORK_MEMBER", "min_a", "mem_2"),
  SECRETARIAT: viewerWith("SECRETARIAT"),
  PRESIDIUM: viewerWith("PRESIDIUM"),
  AUDITOR: viewerWith("AUDITOR"),
  DATA_PROTECTION: viewerWith("DATA_PROTECTION"),
  SERVICE: viewerWith("SERVICE", "min_a"),
  SYSTEM: systemViewer("events"),
  VISITOR: visitor,
};

/** Every move of the domain's tables (§7.3, §7.4), as `from to who…`; what is not here does not exist. */
const events = `
  - DRAFT UNIT SECRETARIAT
  DRAFT ANNOUNCED UNIT SECRETARIAT
  ANNOUNCED REGISTRATION_OPEN UNIT SECRETARIAT SYSTEM
  REGISTRATION_OPEN REGISTRATION_CLOSED UNIT SECRETARIAT SYSTEM
  REGISTRATION_CLOSED REGISTRATION_OPEN UNIT SECRETARIAT
  REGISTRATION_CLOSED ONGOING SYSTEM
  ONGOING ENDED SYSTEM
  ENDED REPORTED SECRETARIAT
  ANNOUNCED POSTPONED UNIT SECRETARIAT
  REGISTRATION_OPEN POSTPONED UNIT SECRETARIAT
  REGISTRATION_CLOSED POSTPONED UNIT SECRETARIAT
  POSTPONED ANNOUNCED UNIT SECRETARIAT
  DRAFT CANCELLED UNIT SECRETARIAT
  ANNOUNCED CANCELLED UNIT SECRETARIAT
  REGISTRATION_OPEN CANCELLED UNIT SECRETARIAT
  REGISTRATION_CLOSED CANCELLED UNIT SECRETARIAT
  POSTPONED CANCELLED UNIT SECRETARIAT
  ONGOING CANCELLED UNIT SECRETARIAT`;

const registrations = `
  - INVITED UNIT SECRETARIAT
  - CONFIRMED UNIT SELF
  - WAITLISTED UNIT SELF
  INVITED CONFIRMED UNIT SELF
  INVITED WAITLISTED UNIT SELF
  INVITED DECLINED UNIT SELF
  WAITLISTED OFFERED SECRETARIAT SYSTEM
  WAITLISTED CANCELLED UNIT SELF
  OFFERED CONFIRMED SELF
  OFFERED CANCELLED SELF SYSTEM
  CONFIRMED CANCELLED UNIT SELF
  CONFIRMED ATTENDED UNIT SECRETARIAT
  CONFIRMED ABSENT UNIT SECRETARIAT
  CONFIRMED EXCUSED UNIT SELF SECRETARIAT
  ABSENT EXCUSED UNIT SECRETARIAT`;

const minutes = `
  - DRAFT UNIT SECRETARIAT
  DRAFT CIRCULATED UNIT SECRETARIAT
  CIRCULATED APPROVED SECRETARIAT PRESIDIUM`;

const outcomes = `
  OPEN DONE UNIT SECRETARIAT
  OPEN DROPPED UNIT SECRETARIAT
  DONE OPEN SECRETARIAT
  DROPPED OPEN SECRETARIAT`;

test.each<[string, StateMachine<string, string>, string]>([
  ["Event", eventMoves, events],
  ["Registration", registrationMoves, registrations],
  ["Minutes", minutesMoves, minutes],
  ["EventOutcome", outcomeMoves, outcomes],
])("%s: every pair of states, for every role, is allowed exactly where the domain says so", (_name, machine, table) => {
  const found: string[] = [];
  for (const from of [null, ...machine.states]) {
    for (const to of machine.states) {
      const move = findMove(machine, from, to);
      const movers = Object.entries(viewers).filter(
        ([, viewer]) => move !== null && canMove(viewer, move, { unitIds: ["min_a"], memberIds: ["mem_1"] }),
      );
      if (move !== null) found.push([from ?? "-", to, ...movers.map(([who]) => who)].join(" "));
    }
  }
  expect(found.toSorted()).toEqual(
    table
      .trim()
      .split("\n")
      .map((line) => line.trim())
      .toSorted(),
  );
});
