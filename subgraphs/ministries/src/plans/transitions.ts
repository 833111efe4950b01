import type { ActivityState } from "./entities.ts";

/** Where an activity may go from each state (domain §7.5); what is done or given up stays so. */
export const activityMoves: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  PLANNED: ["ONGOING", "DONE", "POSTPONED", "CANCELLED"],
  ONGOING: ["DONE", "POSTPONED", "CANCELLED"],
  POSTPONED: ["PLANNED", "ONGOING", "CANCELLED"],
  DONE: [],
  CANCELLED: [],
};

/** States that say nothing without a reason. */
export const statesThatNeedAReason: readonly ActivityState[] = ["POSTPONED", "CANCELLED"];
