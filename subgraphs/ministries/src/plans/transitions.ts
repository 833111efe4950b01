import type { StateMachine } from "@sen/subgraph";
import type { ActivityState, PlanState } from "./entities.ts";

/**
 * A plan's way (domain §7.5). The unit writes and sends; the secretariat agrees (đã thống nhất) or returns it with a note.
 * Its year begins by the clock and ends with the accepted review.
 */
export const planMoves: StateMachine<PlanState, "ACTIVITIES" | "OBJECTIVES" | "NOTE" | "YEAR_BEGUN" | "REVIEW"> = {
  object: "AnnualPlan",
  states: ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "IN_PROGRESS", "CLOSED"],
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT"], needs: [] },
    { from: "DRAFT", to: "SUBMITTED", by: ["UNIT"], needs: ["ACTIVITIES", "OBJECTIVES"] },
    { from: "SUBMITTED", to: "RETURNED", by: ["SECRETARIAT"], needs: ["NOTE"] },
    { from: "RETURNED", to: "SUBMITTED", by: ["UNIT"], needs: ["ACTIVITIES", "OBJECTIVES"] },
    { from: "SUBMITTED", to: "APPROVED", by: ["SECRETARIAT"], needs: [] },
    { from: "APPROVED", to: "IN_PROGRESS", by: ["SYSTEM"], needs: ["YEAR_BEGUN"] },
    { from: "IN_PROGRESS", to: "CLOSED", by: ["SECRETARIAT"], needs: ["REVIEW"] },
  ],
};

/**
 * Where an activity may go (domain §7.5); what is done or given up stays so. Its coordinators move it; who leads it reports
 * progress and moves nothing.
 */
export const activityMoves: StateMachine<ActivityState, "REASON" | "RESULT"> = {
  object: "PlanActivity",
  states: ["PLANNED", "ONGOING", "DONE", "POSTPONED", "CANCELLED"],
  moves: [
    { from: null, to: "PLANNED", by: ["UNIT"], needs: [] },
    { from: "PLANNED", to: "ONGOING", by: ["UNIT"], needs: [] },
    { from: "PLANNED", to: "DONE", by: ["UNIT"], needs: ["RESULT"] },
    { from: "PLANNED", to: "POSTPONED", by: ["UNIT"], needs: ["REASON"] },
    { from: "PLANNED", to: "CANCELLED", by: ["UNIT"], needs: ["REASON"] },
    { from: "ONGOING", to: "DONE", by: ["UNIT"], needs: ["RESULT"] },
    { from: "ONGOING", to: "POSTPONED", by: ["UNIT"], needs: ["REASON"] },
    { from: "ONGOING", to: "CANCELLED", by: ["UNIT"], needs: ["REASON"] },
    { from: "POSTPONED", to: "PLANNED", by: ["UNIT"], needs: [] },
    { from: "POSTPONED", to: "ONGOING", by: ["UNIT"], needs: [] },
    { from: "POSTPONED", to: "CANCELLED", by: ["UNIT"], needs: ["REASON"] },
  ],
};

/** States of a plan in which its activities may still be worked on. */
export const workedStates: readonly PlanState[] = ["DRAFT", "RETURNED", "APPROVED", "IN_PROGRESS"];
/** States in which a plan is still being written. */
export const writtenStates: readonly PlanState[] = ["DRAFT", "RETURNED"];
