import type { StateMachine } from "@sen/subgraph";
import type { SuccessionState } from "./entities.ts";

/** The secretariat prepares a succession after a dry run, the presidium confirms it (domain §7.5). */
export const successionMoves: StateMachine<SuccessionState> = {
  object: "UnitSuccession",
  states: ["PLANNED", "RECORDED"],
  moves: [
    { from: null, to: "PLANNED", by: ["SECRETARIAT"], needs: [] },
    { from: "PLANNED", to: "RECORDED", by: ["PRESIDIUM"], needs: [] },
  ],
};
