import type { RoleClaim, RoleName, Viewer } from "@sen/identity";

function viewer(memberId: string | null, ...claims: readonly (readonly [RoleName, string | null])[]): Viewer {
  const roles = claims.map(([role, unitId]): RoleClaim => ({ role, unitId }));
  return { subject: memberId ?? "staff", memberId, roles, purpose: null };
}

/** A member with her unit. */
export const member = (memberId: string, unitId = "min_mof") => viewer(memberId, ["NETWORK_MEMBER", unitId]);

/** A coordinator of units who is no member herself. */
export const coordinator = (...unitIds: readonly string[]) =>
  viewer(null, ...unitIds.map((unitId) => ["UNIT_COORDINATOR", unitId] as const));

export const author = member("mem_author", "min_mae");
export const secretariat = viewer(null, ["SECRETARIAT", null]);
export const presidium = viewer(null, ["PRESIDIUM", null]);
export const auditor = viewer(null, ["AUDITOR", null]);
export const visitor = viewer(null);
