import { expect, test } from "@jest/globals";
import type { CoverageLineFragment } from "./generated/operations.ts";
import { reachOf } from "./reach.ts";

const unit: CoverageLineFragment = {
  id: "min_x",
  code: "X",
  name: { vi: "Bộ X", en: null },
  kind: "MINISTRY",
  memberCount: 0,
  coordinators: [],
  participation: null,
  hostAssignments: [],
};
const participation = { registrations: 2, attendances: 0 };

test("a unit is reached when it takes part, half when it only has members, and not without either", () => {
  expect(reachOf(unit).reach).toBe("none");
  expect(reachOf({ ...unit, memberCount: 3 }).reach).toBe("members");
  expect(reachOf({ ...unit, memberCount: 3, participation }).reach).toBe("active");
  // Those who took part may have left since.
  expect(reachOf({ ...unit, participation }).reach).toBe("active");
  expect(reachOf({ ...unit, memberCount: null }).reach).toBe("none");
});

test("turns that were proposed or given up are none", () => {
  const states = ["HELD", "CANCELLED", "CONFIRMED", "PROPOSED"] as const;
  const hostAssignments = states.map((state, index) => ({ id: `hst_${index}`, year: 2028 - index, state }));
  expect(reachOf({ ...unit, hostAssignments }).hosts).toEqual([2028, 2026]);
});
