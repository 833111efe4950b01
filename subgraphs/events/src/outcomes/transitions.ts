import type { StateMachine } from "@sen/subgraph";
import type { Outcome } from "./entities.ts";

/** What a move of a result wants beside the right to make it. */
export type OutcomeNeed =
  /** A sentence that says why; kept in the change log. */
  "NOTE";

/** `UNIT` is the host and the unit responsible. */
export const outcomeMoves: StateMachine<Outcome["state"], OutcomeNeed> = {
  object: "EventOutcome",
  states: ["OPEN", "DONE", "DROPPED"],
  moves: [
    { from: "OPEN", to: "DONE", by: ["UNIT", "SECRETARIAT"], needs: [] },
    { from: "OPEN", to: "DROPPED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] },
    { from: "DONE", to: "OPEN", by: ["SECRETARIAT"], needs: ["NOTE"] },
    { from: "DROPPED", to: "OPEN", by: ["SECRETARIAT"], needs: ["NOTE"] },
  ],
};
