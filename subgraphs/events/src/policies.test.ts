import { expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { canReadFigure, canReadParticipationOf } from "./policies.ts";

const viewerWith = (role: RoleName, unitId: string | null = null, memberId: string | null = null): Viewer => ({
  ...visitor,
  subject: "someone",
  memberId,
  roles: [{ role, unitId }],
});

test("figures over one or two people stay with their unit and staff", () => {
  const member = viewerWith("NETWORK_MEMBER", "min_a");
  expect([0, 1, 2, 3].map((people) => canReadFigure(member, "min_a", people))).toEqual([true, false, false, true]);
  expect(canReadFigure(viewerWith("UNIT_COORDINATOR", "min_a"), "min_a", 1)).toBe(true);
  expect(canReadFigure(viewerWith("UNIT_COORDINATOR", "min_b"), "min_a", 1)).toBe(false);
  expect(canReadFigure(viewerWith("SECRETARIAT"), "min_a", 1)).toBe(true);
});

test("a member's participation is read by herself, her unit's coordinators and staff", () => {
  expect(canReadParticipationOf(viewerWith("NETWORK_MEMBER", "min_a", "mem_1"), "mem_1", null)).toBe(true);
  expect(canReadParticipationOf(viewerWith("NETWORK_MEMBER", "min_a", "mem_2"), "mem_1", "min_a")).toBe(false);
  expect(canReadParticipationOf(viewerWith("UNIT_COORDINATOR", "min_a"), "mem_1", "min_a")).toBe(true);
  expect(canReadParticipationOf(viewerWith("UNIT_COORDINATOR", "min_a"), "mem_1", null)).toBe(false);
  expect(canReadParticipationOf(viewerWith("AUDITOR"), "mem_1", null)).toBe(true);
});
