import { expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { requireSameRights } from "./require-same-rights.ts";

const lan: Viewer = {
  subject: "lan",
  memberId: "mem_1",
  roles: [
    { role: "NETWORK_MEMBER", unitId: null },
    { role: "UNIT_COORDINATOR", unitId: "A" },
  ],
  purpose: null,
};

test("a subscription goes on as long as its viewer has the rights it began with", () => {
  expect(() => requireSameRights(lan, { ...lan, roles: lan.roles.toReversed() })).not.toThrow();
  expect(() => requireSameRights(visitor, visitor)).not.toThrow();
});

test("it ends when a role was withdrawn, granted, or is for another unit", () => {
  for (const roles of [
    lan.roles.slice(1),
    [...lan.roles, { role: "AUDITOR" as const, unitId: null }],
    lan.roles.map((claim) => (claim.unitId === null ? claim : { ...claim, unitId: "B" })),
  ]) {
    expect(() => requireSameRights(lan, { ...lan, roles })).toThrow(
      expect.objectContaining({ code: "RIGHTS_CHANGED" }),
    );
  }
});

test("it ends when the session did", () => {
  expect(() => requireSameRights(lan, visitor)).toThrow(expect.objectContaining({ code: "UNAUTHENTICATED" }));
});
