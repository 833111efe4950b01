import { expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { canAnswer, canReadReferralsOf, isReasoned } from "./policies.ts";
import { isStale } from "./stale-version.ts";
import { isOverdue } from "./states.ts";

const coordinator: Viewer = {
  subject: "s",
  memberId: null,
  roles: [{ role: "UNIT_COORDINATOR", unitId: "min_a" }],
  purpose: null,
};
const secretariat: Viewer = { ...coordinator, roles: [{ role: "SECRETARIAT", unitId: null }] };

test("only the unit asked answers; staff reads its inbox, another unit does not", () => {
  expect([canAnswer(coordinator, "min_a"), canAnswer(coordinator, "min_b"), canAnswer(secretariat, "min_a")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([canReadReferralsOf(coordinator, "min_b"), canReadReferralsOf(secretariat, "min_b")]).toEqual([false, true]);
});

test("whoever does not agree gives fifty characters of reason, spaces around them not counted", () => {
  expect(isReasoned("AGREE", "Đồng ý")).toBe(true);
  expect(isReasoned("DISAGREE", `  ${"đ".repeat(49)}   `)).toBe(false);
  expect(isReasoned("PARTLY_AGREE", "đ".repeat(50))).toBe(true);
});

test("a referral is overdue only while it is open and from the day after", () => {
  expect(isOverdue({ state: "SENT", dueOn: "2026-11-22" }, "2026-11-23")).toBe(true);
  expect(isOverdue({ state: "SENT", dueOn: "2026-11-23" }, "2026-11-23")).toBe(false);
  expect(isOverdue({ state: "RESPONDED", dueOn: "2026-11-01" }, "2026-11-23")).toBe(false);
});

test("another unit's answer makes no version stale, a change of the proposal or of this referral does", () => {
  const proposal = { version: 5, answerVersions: 1 };
  expect(isStale(4, proposal, { changedAtVersion: null })).toBe(false);
  expect(isStale(3, proposal, { changedAtVersion: null })).toBe(true);
  expect(isStale(4, proposal, { changedAtVersion: 5 })).toBe(true);
  expect(isStale(5, proposal, { changedAtVersion: 5 })).toBe(false);
  expect(isStale(6, proposal, { changedAtVersion: null })).toBe(true);
});
