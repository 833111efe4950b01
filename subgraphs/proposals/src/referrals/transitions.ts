import type { StateMachine } from "@sen/subgraph";
import type { ReferralState } from "../generated/resolvers.ts";

/** What a move of a referral needs beside the right to make it. */
export type ReferralNeed =
  /** A note with the reason. */
  | "NOTE"
  /** More than the caller of `transitionReferral` can give; another mutation or the system makes this move. */
  | "OWN_PROCEDURE";

/**
 * Every move of a referral (domain 7.2). `UNIT` is the unit asked, and for a time the one it was passed on from; `SELF` is
 * the assignee. That it is overdue is no state.
 */
export const referralStates: StateMachine<ReferralState, ReferralNeed> = {
  object: "Referral",
  states: ["SENT", "ACKNOWLEDGED", "IN_PROGRESS", "RESPONDED", "RETURNED", "REASSIGNED", "CANCELLED"],
  moves: [
    { from: null, to: "SENT", by: ["SECRETARIAT", "SYSTEM"], needs: ["OWN_PROCEDURE"] },
    { from: "SENT", to: "ACKNOWLEDGED", by: ["UNIT"], needs: [] },
    { from: "ACKNOWLEDGED", to: "IN_PROGRESS", by: ["UNIT", "SELF"], needs: [] },
    // An answer that is prepared begins the work, from wherever it stood.
    { from: "SENT", to: "IN_PROGRESS", by: ["UNIT"], needs: ["OWN_PROCEDURE"] },
    { from: "SENT", to: "RETURNED", by: ["UNIT"], needs: ["NOTE"] },
    { from: "ACKNOWLEDGED", to: "RETURNED", by: ["UNIT"], needs: ["NOTE"] },
    { from: "SENT", to: "RESPONDED", by: ["UNIT"], needs: ["OWN_PROCEDURE"] },
    { from: "ACKNOWLEDGED", to: "RESPONDED", by: ["UNIT"], needs: ["OWN_PROCEDURE"] },
    { from: "IN_PROGRESS", to: "RESPONDED", by: ["UNIT"], needs: ["OWN_PROCEDURE"] },
    { from: "SENT", to: "REASSIGNED", by: ["SYSTEM", "SECRETARIAT"], needs: ["OWN_PROCEDURE"] },
    { from: "ACKNOWLEDGED", to: "REASSIGNED", by: ["SYSTEM", "SECRETARIAT"], needs: ["OWN_PROCEDURE"] },
    { from: "IN_PROGRESS", to: "REASSIGNED", by: ["SYSTEM", "SECRETARIAT"], needs: ["OWN_PROCEDURE"] },
    { from: "SENT", to: "CANCELLED", by: ["SECRETARIAT"], needs: ["NOTE"] },
    { from: "ACKNOWLEDGED", to: "CANCELLED", by: ["SECRETARIAT"], needs: ["NOTE"] },
    { from: "IN_PROGRESS", to: "CANCELLED", by: ["SECRETARIAT"], needs: ["NOTE"] },
    // Given back and not sent elsewhere: without this the round would never be over.
    { from: "RETURNED", to: "CANCELLED", by: ["SECRETARIAT"], needs: ["NOTE"] },
  ],
};
