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

const now = new Date("2026-11-23T02:00:00Z");
const sentTo = (unitId: string) => ({ unitId, reassignedFromUnitId: null, predecessorUntil: null });

test("only the unit asked answers; staff reads its inbox, another unit does not", () => {
  const viewers = [canAnswer(coordinator, sentTo("min_a"), now), canAnswer(coordinator, sentTo("min_b"), now)];
  expect([...viewers, canAnswer(secretariat, sentTo("min_a"), now)]).toEqual([true, false, false]);
  expect([canReadReferralsOf(coordinator, "min_b"), canReadReferralsOf(secretariat, "min_b")]).toEqual([false, true]);
});

test("the unit a referral was passed on from answers too, until its time is over or the successor took it up", () => {
  const passedOn = (until: string | null) => ({
    unitId: "min_b",
    reassignedFromUnitId: "min_a",
    predecessorUntil: until === null ? null : new Date(until),
  });
  expect(canAnswer(coordinator, passedOn("2026-11-23T02:00:01Z"), now)).toBe(true);
  expect(canAnswer(coordinator, passedOn("2026-11-23T02:00:00Z"), now)).toBe(false);
  expect(canAnswer(coordinator, passedOn(null), now)).toBe(false);
});

test("whoever does not agree gives fifty characters of reason, spaces around them not counted", () => {
  expect(isReasoned("AGREE", "Đồng ý")).toBe(true);
  expect(isReasoned("DISAGREE", `  ${"đ".repeat(49)}   `)).toBe(false);
  expect(isReasoned("PARTLY_AGREE", "đ".repeat(50))).toBe(true);
});

test("a referral is overdue only while it is open and from its day on", () => {
  expect(isOverdue({ state: "SENT", lateFrom: "2026-11-23" }, "2026-11-23")).toBe(true);
  expect(isOverdue({ state: "SENT", lateFrom: "2026-11-24" }, "2026-11-23")).toBe(false);
  expect(isOverdue({ state: "RESPONDED", lateFrom: "2026-11-01" }, "2026-11-23")).toBe(false);
});

test("another unit's answer makes no version stale, a change of the proposal or of this referral does", () => {
  const proposal = { version: 5, answerVersions: 1 };
  expect(isStale(4, proposal, { changedAtVersion: null })).toBe(false);
  expect(isStale(3, proposal, { changedAtVersion: null })).toBe(true);
  expect(isStale(4, proposal, { changedAtVersion: 5 })).toBe(true);
  expect(isStale(5, proposal, { changedAtVersion: 5 })).toBe(false);
  expect(isStale(6, proposal, { changedAtVersion: null })).toBe(true);
});
