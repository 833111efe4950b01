import { hasAnyRole, hasRole } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";

/** Who reads working data of every unit (domain §4.2, class `unit`). */
const staff: readonly RoleName[] = ["SECRETARIAT", "PRESIDIUM", "AUDITOR"];

/** Drafts, budgets and reviews not yet accepted are read by the unit's coordinators and staff (domain §4.3). */
export const canReadDrafts = (viewer: Viewer, unitId: string): boolean =>
  hasAnyRole(viewer, staff) || hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** A plan is written by its unit alone: the network has no line authority over units (domain §4.1). */
export const canEditPlan = (viewer: Viewer, unitId: string): boolean => hasRole(viewer, "UNIT_COORDINATOR", unitId);
