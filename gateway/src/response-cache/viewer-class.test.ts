import { expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { viewerClass } from "./viewer-class.ts";

const noon = new Date("2026-11-23T12:00:00+07:00");
const an: Viewer = {
  subject: "an",
  memberId: "mem_an",
  roles: [
    { role: "NETWORK_MEMBER", unitId: "min_a" },
    { role: "UNIT_COORDINATOR", unitId: "min_a" },
  ],
  purpose: null,
};
const classOf = (viewer: Partial<Viewer>, now = noon) => viewerClass({ ...an, ...viewer }, now);

test("people of the same rights are of one class, in whatever order they have them; others are not", () => {
  expect(classOf({ subject: "binh", memberId: null, roles: an.roles.toReversed() })).toBe(classOf({}));
  const others: Partial<Viewer>[] = [
    { roles: an.roles.slice(0, 1) },
    { roles: [{ role: "NETWORK_MEMBER", unitId: "min_b" }, ...an.roles.slice(1)] },
    { roles: [{ role: "SECRETARIAT", unitId: null }] },
    { roles: [] },
    { subject: null, roles: [] },
  ];
  const classes = [an, ...others].map((viewer) => classOf(viewer));
  expect(new Set(classes).size).toBe(classes.length);
});

test("who states a purpose has no class", () => {
  expect(classOf({ purpose: "to invite her" })).toBeUndefined();
});

test("a class is of one day in Vietnam, and none is of the moments in which slices may still have the day before", () => {
  const at = (time: string) => classOf({}, new Date(time));
  expect(at("2026-11-23T00:00:30+07:00")).toBe(classOf({}));
  expect(at("2026-11-23T23:59:59+07:00")).toBe(classOf({}));
  expect(at("2026-11-24T00:00:00+07:00")).toBeUndefined();
  expect(at("2026-11-24T00:00:29+07:00")).toBeUndefined();
  expect(at("2026-11-24T00:00:30+07:00")).not.toBe(classOf({}));
});
