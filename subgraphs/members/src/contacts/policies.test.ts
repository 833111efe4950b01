import { expect, test } from "@jest/globals";
import type { RoleName, Viewer } from "@sen/identity";
import { reasonPersonalContactHidden, reasonWorkContactHidden } from "./policies.ts";

const viewerWith = (role: RoleName, purpose: string | null = null): Viewer => ({
  subject: "s",
  memberId: "mem_other",
  roles: [{ role, unitId: null }],
  purpose,
});

test("a reader of the directory lacks consent, anybody else the role", () => {
  expect(reasonWorkContactHidden(viewerWith("NETWORK_MEMBER"))).toBe("CONSENT");
  expect(reasonWorkContactHidden(viewerWith("UNIT_COORDINATOR"))).toBe("CONSENT");
  expect(reasonWorkContactHidden(viewerWith("AUDITOR"))).toBe("STAFF");
  expect(reasonWorkContactHidden(viewerWith("SERVICE"))).toBe("STAFF");
});

test("staff are told that a purpose is missing, others that it is the member's own", () => {
  expect(reasonPersonalContactHidden(viewerWith("SECRETARIAT"))).toBe("PURPOSE");
  expect(reasonPersonalContactHidden(viewerWith("DATA_PROTECTION"))).toBe("PURPOSE");
  expect(reasonPersonalContactHidden(viewerWith("SECRETARIAT", "điểm danh"))).toBe("SELF");
  expect(reasonPersonalContactHidden(viewerWith("PRESIDIUM"))).toBe("SELF");
});
