import type { StateMachine } from "@sen/subgraph";
import type { MinutesState } from "./entities.ts";

/** Domain §6.3. `UNIT` is the host. What was approved is a record and moves no more. */
export const minutesMoves: StateMachine<MinutesState> = {
  object: "Minutes",
  states: ["DRAFT", "CIRCULATED", "APPROVED"],
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT", "SECRETARIAT"], needs: [] },
    { from: "DRAFT", to: "CIRCULATED", by: ["UNIT", "SECRETARIAT"], needs: [] },
    { from: "CIRCULATED", to: "APPROVED", by: ["SECRETARIAT", "PRESIDIUM"], needs: [] },
  ],
};
