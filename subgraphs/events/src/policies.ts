import { hasAnyRole, hasRole } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";

/** Who reads working data of the whole network (domain §4.2). */
const staff: readonly RoleName[] = ["SECRETARIAT", "PRESIDIUM", "AUDITOR"];

/** Figures over fewer people than this would tell about one of them (domain §4.2). */
const smallNumber = 3;

export const isStaff = (viewer: Viewer): boolean => hasAnyRole(viewer, staff);

/** A figure over few members is for their unit's (or the event host's) coordinators and staff; nobody is nobody's secret. */
export const canReadFigure = (viewer: Viewer, unitId: string, people: number): boolean =>
  people === 0 || people >= smallNumber || isStaff(viewer) || hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** One member's participation is a figure over one person: she herself, her unit's coordinators, staff. */
export const canReadParticipationOf = (viewer: Viewer, memberId: string, unitId: string | null): boolean =>
  viewer.memberId === memberId || isStaff(viewer) || (unitId !== null && hasRole(viewer, "UNIT_COORDINATOR", unitId));
