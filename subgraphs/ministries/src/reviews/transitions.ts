import type { StateMachine } from "@sen/subgraph";
import type { ReviewState } from "./entities.ts";

const states = ["DRAFT", "SUBMITTED", "ACCEPTED"] as const;

/** A unit's review: its coordinators write and send it, the secretariat accepts it (domain §7.5). */
export const unitReviewMoves: StateMachine<ReviewState> = {
  object: "PeriodReview",
  states,
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT"], needs: [] },
    { from: "DRAFT", to: "SUBMITTED", by: ["UNIT"], needs: [] },
    { from: "SUBMITTED", to: "ACCEPTED", by: ["SECRETARIAT"], needs: [] },
  ],
};

/** The network's own review: nobody accepts what she wrote herself, so the presidium does. */
export const networkReviewMoves: StateMachine<ReviewState> = {
  object: "PeriodReview",
  states,
  moves: [
    { from: null, to: "DRAFT", by: ["SECRETARIAT"], needs: [] },
    { from: "DRAFT", to: "SUBMITTED", by: ["SECRETARIAT"], needs: [] },
    { from: "SUBMITTED", to: "ACCEPTED", by: ["PRESIDIUM"], needs: [] },
  ],
};

export const reviewMoves = (unitId: string | null): StateMachine<ReviewState> =>
  unitId === null ? networkReviewMoves : unitReviewMoves;

export const reviewConcerns = (unitId: string | null) => ({ unitIds: unitId === null ? [] : [unitId] });
