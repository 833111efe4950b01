import { hasAnyRole, hasRole } from "@sen/identity";
import type { RoleName, Viewer } from "@sen/identity";
import type { AnnualPlan, PlanActivity } from "./entities.ts";

/** Who reads working data of every unit (domain §4.2, class `unit`). */
const staff: readonly RoleName[] = ["SECRETARIAT", "PRESIDIUM", "AUDITOR"];

/** Budgets and notes on a plan's way are read by the unit's coordinators and staff (domain §4.2, §6.2). */
export const canReadNotes = (viewer: Viewer, unitId: string): boolean =>
  hasAnyRole(viewer, staff) || hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** Plans and reviews that are not agreed yet are read by the unit's members, too (domain §4.3). */
export const canReadDrafts = (viewer: Viewer, unitId: string): boolean =>
  canReadNotes(viewer, unitId) || hasRole(viewer, "NETWORK_MEMBER", unitId);

/** A plan is written by its unit alone: the network has no line authority over units (domain §4.1). */
export const canEditPlan = (viewer: Viewer, unitId: string): boolean => hasRole(viewer, "UNIT_COORDINATOR", unitId);

/** Coordinators report on every activity of their unit; a member on those she leads, once the plan is agreed. */
export const canReport = (
  viewer: Viewer,
  plan: Pick<AnnualPlan, "unitId" | "state">,
  activity: Pick<PlanActivity, "leadMemberId">,
): boolean =>
  canEditPlan(viewer, plan.unitId) ||
  (viewer.memberId !== null &&
    viewer.memberId === activity.leadMemberId &&
    (plan.state === "APPROVED" || plan.state === "IN_PROGRESS"));
