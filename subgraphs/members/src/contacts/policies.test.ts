import { expect, test } from "@jest/globals";
import type { RoleName, Viewer } from "@sen/identity";
import { canReadPersonalContact, canReadWorkContact, reasonWorkContactHidden } from "./policies.ts";

const her = { memberId: "mem_her", unitId: "min_a", isShared: false };
const viewerWith = (role: RoleName, unitId: string | null = null): Viewer => ({
  subject: "s",
  memberId: "mem_other",
  roles: [{ role, unitId }],
  purpose: null,
});

test("without consent only herself, her unit's coordinators and staff read the work contact", () => {
  const readers = {
    herself: canReadWorkContact({ ...viewerWith("NETWORK_MEMBER", "min_b"), memberId: "mem_her" }, her),
    member: canReadWorkContact(viewerWith("NETWORK_MEMBER", "min_a"), her),
    coordinator: canReadWorkContact(viewerWith("UNIT_COORDINATOR", "min_a"), her),
    otherCoordinator: canReadWorkContact(viewerWith("UNIT_COORDINATOR", "min_b"), her),
    secretariat: canReadWorkContact(viewerWith("SECRETARIAT"), her),
    presidium: canReadWorkContact(viewerWith("PRESIDIUM"), her),
    auditor: canReadWorkContact(viewerWith("AUDITOR"), her),
  };
  expect(readers).toEqual({
    herself: true,
    member: false,
    coordinator: true,
    otherCoordinator: false,
    secretariat: true,
    presidium: true,
    auditor: false,
  });
});

test("consent opens the work contact to members and coordinators, not to auditors", () => {
  const sharing = { ...her, isShared: true };
  expect(canReadWorkContact(viewerWith("NETWORK_MEMBER"), sharing)).toBe(true);
  expect(canReadWorkContact(viewerWith("AUDITOR"), sharing)).toBe(false);
  expect(reasonWorkContactHidden(viewerWith("NETWORK_MEMBER"))).toBe("CONSENT");
  expect(reasonWorkContactHidden(viewerWith("AUDITOR"))).toBe("STAFF");
});

test("a coordinator does not read her members' mobile numbers", () => {
  expect(canReadPersonalContact(viewerWith("UNIT_COORDINATOR", "min_a"), "mem_her")).toBe(false);
  expect(canReadPersonalContact(viewerWith("SECRETARIAT"), "mem_her")).toBe(true);
});
