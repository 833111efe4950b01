import { expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { canCheckIn, canRegister } from "./policies.ts";

const member: Viewer = { ...visitor, memberId: "mem_1", roles: [{ role: "NETWORK_MEMBER", unitId: "min_a" }] };
const coordinator: Viewer = { ...visitor, memberId: "mem_2", roles: [{ role: "UNIT_COORDINATOR", unitId: "min_a" }] };

test("a member registers herself and nobody else", () => {
  expect(canRegister(member, "mem_1", null)).toBe(true);
  expect(canRegister(member, "mem_2", "min_a")).toBe(false);
});

test("a coordinator registers members of her unit and of no other", () => {
  expect(canRegister(coordinator, "mem_1", "min_a")).toBe(true);
  expect(canRegister(coordinator, "mem_1", "min_b")).toBe(false);
  expect(canRegister(coordinator, "mem_1", null)).toBe(false);
});

test("who came is marked by the host's coordinator, not by another's nor by the member", () => {
  expect(canCheckIn(coordinator, "min_a")).toBe(true);
  expect(canCheckIn(coordinator, "min_b")).toBe(false);
  expect(canCheckIn(member, "min_a")).toBe(false);
  expect(canCheckIn({ ...visitor, roles: [{ role: "SECRETARIAT", unitId: null }] }, "min_b")).toBe(true);
});
