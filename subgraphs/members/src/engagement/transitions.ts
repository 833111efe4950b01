import type { StateMachine } from "@sen/subgraph";
import type { EntryState } from "../generated/resolvers.ts";

/** What a member declares is confirmed or rejected once; entries derived from records of the network begin CONFIRMED. */
export const entryStates: StateMachine<EntryState, "NOTE"> = {
  object: "EngagementEntry",
  states: ["SELF_DECLARED", "CONFIRMED", "REJECTED"],
  moves: [
    { from: null, to: "SELF_DECLARED", by: ["SELF"], needs: [] },
    { from: null, to: "CONFIRMED", by: ["SYSTEM"], needs: [] },
    { from: "SELF_DECLARED", to: "CONFIRMED", by: ["UNIT", "SECRETARIAT", "SYSTEM"], needs: [] },
    { from: "SELF_DECLARED", to: "REJECTED", by: ["UNIT", "SECRETARIAT"], needs: ["NOTE"] },
  ],
};
