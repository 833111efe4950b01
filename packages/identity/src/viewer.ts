/**
 * The roles of the network (domain rules on actors). `GATEWAY` is the gateway itself, asking for access facts; `SYSTEM`
 * is a slice at its own work, by the clock or on an event, and is never taken from a request.
 */
export const roleNames = [
  "NETWORK_MEMBER",
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
  "GATEWAY",
  "SYSTEM",
] as const;

export type RoleName = (typeof roleNames)[number];

/** One role in force; `unitId` is null for roles that hold in the whole network. */
export interface RoleClaim {
  readonly role: RoleName;
  readonly unitId: string | null;
}

/**
 * Who asks: the claims the gateway signs on every subgraph request, and what every policy decides by.
 * A visitor has `subject: null` and no roles.
 */
export interface Viewer {
  /** Subject at the identity provider; null for a visitor. */
  readonly subject: string | null;
  /** Id of the viewer's own `Member`; null for visitors, staff without a membership, and programs. */
  readonly memberId: string | null;
  readonly roles: readonly RoleClaim[];
  /** Stated purpose of the access, as the law asks for reads of contact data; null when none was stated. */
  readonly purpose: string | null;
  /** Name the client gave its operation, for the access log; absent when it gave none and for a slice's own work. */
  readonly operation?: string | null;
}

/** The viewer of a request without a session or token. */
export const visitor: Viewer = { subject: null, memberId: null, roles: [], purpose: null };

/** A slice that works by itself: moves things on when their time has come, takes events, keeps periods of retention. */
export const systemViewer = (slice: string): Viewer => ({
  subject: `system:${slice}`,
  memberId: null,
  roles: [{ role: "SYSTEM", unitId: null }],
  purpose: null,
});

/** True for a slice at its own work. */
export const isSystem = (viewer: Viewer): boolean => hasRole(viewer, "SYSTEM");

/** True when the viewer holds the role; with `unitId`, only when she holds it for that unit. */
export function hasRole(viewer: Viewer, role: RoleName, unitId?: string | null): boolean {
  return viewer.roles.some((claim) => claim.role === role && (unitId === undefined || claim.unitId === unitId));
}

/** True when the viewer holds any of the roles, in whatever unit. */
export function hasAnyRole(viewer: Viewer, roles: readonly RoleName[]): boolean {
  return viewer.roles.some((claim) => roles.includes(claim.role));
}

/** Ids of the units for which the viewer holds the role. */
export function unitsOfRole(viewer: Viewer, role: RoleName): string[] {
  return viewer.roles.flatMap((claim) => (claim.role === role && claim.unitId !== null ? [claim.unitId] : []));
}

/** True for every role of the network; not for GATEWAY, which asks for access facts and nothing about people. */
export function isInNetwork(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => role !== "GATEWAY");
}

/** True for everybody the network knows: any signed-in person or program with a role. */
export function isSignedIn(viewer: Viewer): boolean {
  return viewer.roles.length > 0;
}
