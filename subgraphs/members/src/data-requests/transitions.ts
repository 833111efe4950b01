import type { StateMachine } from "@sen/subgraph";
import type { DataRequestState } from "../generated/resolvers.ts";

/**
 * What a move needs beside the right: the decision for the person, the ground in law, or the reason why it takes longer;
 * `CARRIED_OUT` means that what was asked happens in the same transaction.
 */
export type DataRequestNeed = "DECISION" | "LEGAL_REASON" | "NOTE" | "CARRIED_OUT";

/** A request of a data subject (domain 7.5, 12). Only data protection handles it; extended once, since nothing leads back. */
export const dataRequestMoves: StateMachine<DataRequestState, DataRequestNeed> = {
  object: "DataRequest",
  states: ["RECEIVED", "ACKNOWLEDGED", "IN_PROGRESS", "EXTENDED", "DONE", "REFUSED"],
  moves: [
    { from: null, to: "RECEIVED", by: ["SELF", "DATA_PROTECTION"], needs: [] },
    { from: "RECEIVED", to: "ACKNOWLEDGED", by: ["DATA_PROTECTION"], needs: [] },
    { from: "ACKNOWLEDGED", to: "IN_PROGRESS", by: ["DATA_PROTECTION"], needs: [] },
    { from: "IN_PROGRESS", to: "EXTENDED", by: ["DATA_PROTECTION"], needs: ["NOTE"] },
    { from: "IN_PROGRESS", to: "DONE", by: ["DATA_PROTECTION"], needs: ["DECISION", "CARRIED_OUT"] },
    { from: "IN_PROGRESS", to: "REFUSED", by: ["DATA_PROTECTION"], needs: ["DECISION", "LEGAL_REASON"] },
    { from: "EXTENDED", to: "DONE", by: ["DATA_PROTECTION"], needs: ["DECISION", "CARRIED_OUT"] },
    { from: "EXTENDED", to: "REFUSED", by: ["DATA_PROTECTION"], needs: ["DECISION", "LEGAL_REASON"] },
  ],
};
