import { expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { readAuthentication, withoutUnprovenRoles } from "./strong-authentication.ts";

const viewer: Viewer = {
  subject: "an",
  memberId: "mem_1",
  roles: [
    { role: "SECRETARIAT", unitId: null },
    { role: "NETWORK_MEMBER", unitId: "min_1" },
  ],
  purpose: null,
};
const strong = { roles: new Set(["SECRETARIAT"] as const), proofs: new Set(["otp", "urn:mfa"]) };

test.each([
  [{ amr: ["pwd", "otp"] }, ["SECRETARIAT", "NETWORK_MEMBER"]],
  [{ acr: "urn:mfa" }, ["SECRETARIAT", "NETWORK_MEMBER"]],
  [{ amr: ["pwd"], acr: "1" }, ["NETWORK_MEMBER"]],
  [{}, ["NETWORK_MEMBER"]],
  [{ amr: "otp", acr: ["urn:mfa"] }, ["NETWORK_MEMBER"]],
])("who signed in with %j has the roles %j", (claims, roles) => {
  const seen = withoutUnprovenRoles(viewer, readAuthentication(claims), strong);
  expect(seen).toMatchObject({ subject: "an", memberId: "mem_1" });
  expect(seen.roles.map(({ role }) => role)).toEqual(roles);
});
