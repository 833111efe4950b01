import type { StateMachine } from "@sen/subgraph";
import type { DataIncidentState } from "../generated/resolvers.ts";

/** What a move needs beside the right, by the input field that has to be given. */
export type DataIncidentNeed = "measures" | "notice" | "closingReason";

/** An incident with personal data, handled by data protection alone. */
export const dataIncidentMoves: StateMachine<DataIncidentState, DataIncidentNeed> = {
  object: "DataIncident",
  states: ["DETECTED", "ASSESSED", "NOTIFIED", "CLOSED"],
  moves: [
    { from: null, to: "DETECTED", by: ["DATA_PROTECTION"], needs: [] },
    { from: "DETECTED", to: "ASSESSED", by: ["DATA_PROTECTION"], needs: ["measures"] },
    { from: "ASSESSED", to: "NOTIFIED", by: ["DATA_PROTECTION"], needs: ["notice"] },
    { from: "NOTIFIED", to: "CLOSED", by: ["DATA_PROTECTION"], needs: [] },
    { from: "ASSESSED", to: "CLOSED", by: ["DATA_PROTECTION"], needs: ["closingReason"] },
  ],
};
