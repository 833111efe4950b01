import { expect, test } from "@jest/globals";
import type { Viewer } from "@sen/subgraph";
import { canAddItem } from "./policies.ts";

const viewer = (role: Viewer["roles"][number]["role"], unitId: string | null): Viewer => ({
  subject: `${role} of ${unitId}`,
  memberId: null,
  roles: [{ role, unitId }],
  purpose: null,
});

test.each([
  [viewer("UNIT_COORDINATOR", "min_own"), true],
  [viewer("UNIT_COORDINATOR", "min_other"), false],
  [viewer("NETWORK_MEMBER", "min_own"), false],
  [viewer("SECRETARIAT", null), false],
])("%o adds items of min_own: %s", (asker, may) => {
  expect(canAddItem(asker, "min_own")).toBe(may);
});
