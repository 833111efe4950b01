import type { RoleName, Viewer } from "@sen/identity";

function viewer(memberId: string | null, ...roles: readonly (readonly [RoleName, string | null])[]): Viewer {
  return {
    subject: memberId === null ? `sub_${roles[0]?.[0]}` : `sub_${memberId}`,
    memberId,
    roles: roles.map(([role, unitId]) => ({ role, unitId })),
    purpose: null,
  };
}

export const dan: Viewer = { ...viewer("mem_dan", ["NETWORK_MEMBER", "min_mae"]), subject: "sub_dan" };
export const member = viewer("mem_ha_le_1", ["NETWORK_MEMBER", "min_mof"]);
export const coordinatorOfMae: Viewer = {
  ...viewer(
    "mem_ha_vu",
    ["NETWORK_MEMBER", "min_mae"],
    ["UNIT_COORDINATOR", "min_mae"],
    ["UNIT_COORDINATOR", "min_mard"],
  ),
  subject: "sub_ha",
};
export const secretariat = viewer(null, ["SECRETARIAT", null]);
export const auditor = viewer(null, ["AUDITOR", null]);
export const gateway = viewer(null, ["GATEWAY", null]);

/** The same viewer with a purpose stated, and with an operation named as the gateway would. */
export const stating = (purpose: string, of: Viewer): Viewer => ({ ...of, purpose });
export const naming = (operation: string, of: Viewer): Viewer => ({ ...of, operation });
export const presidium = viewer(null, ["PRESIDIUM", null]);
export const dataProtection = viewer(null, ["DATA_PROTECTION", null]);
export const programOfMae = viewer(null, ["SERVICE", "min_mae"]);
export const coordinatorOfMof: Viewer = viewer(
  "mem_ha_le_2",
  ["NETWORK_MEMBER", "min_mof"],
  ["UNIT_COORDINATOR", "min_mof"],
);
