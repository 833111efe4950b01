import { expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import { canEditPlan, canReadDrafts, canReadNotes } from "./policies.ts";

const viewerWith = (role: RoleName, unitId: string | null = null): Viewer => ({
  ...visitor,
  subject: "someone",
  roles: [{ role, unitId }],
});

test("drafts of a unit are read by its coordinators, its members and staff, by nobody else; budgets and notes not by members", () => {
  expect(canReadDrafts(viewerWith("UNIT_COORDINATOR", "min_a"), "min_a")).toBe(true);
  for (const role of ["SECRETARIAT", "PRESIDIUM", "AUDITOR"] as const) {
    expect(canReadDrafts(viewerWith(role), "min_a")).toBe(true);
  }
  expect(canReadDrafts(viewerWith("UNIT_COORDINATOR", "min_b"), "min_a")).toBe(false);
  expect(canReadDrafts(viewerWith("NETWORK_MEMBER", "min_a"), "min_a")).toBe(true);
  expect(canReadDrafts(viewerWith("NETWORK_MEMBER", "min_b"), "min_a")).toBe(false);
  expect(canReadDrafts(viewerWith("NETWORK_MEMBER"), "min_a")).toBe(false);
  expect(canReadNotes(viewerWith("NETWORK_MEMBER", "min_a"), "min_a")).toBe(false);
  expect(canReadNotes(viewerWith("UNIT_COORDINATOR", "min_a"), "min_a")).toBe(true);
  expect(canReadDrafts(visitor, "min_a")).toBe(false);
});

test("only the unit's own coordinators write its plan, staff do not", () => {
  expect(canEditPlan(viewerWith("UNIT_COORDINATOR", "min_a"), "min_a")).toBe(true);
  expect(canEditPlan(viewerWith("UNIT_COORDINATOR", "min_b"), "min_a")).toBe(false);
  expect(canEditPlan(viewerWith("SECRETARIAT"), "min_a")).toBe(false);
});
