import type { Actor, StateMachine } from "@sen/subgraph";
import type { CommitmentState } from "../generated/resolvers.ts";

/** What a move of a commitment needs beside the right to make it. */
export type CommitmentNeed =
  /** A note with the reason. */
  | "NOTE"
  /** Evidence, or a note why there is none. */
  | "EVIDENCE_OR_NOTE";

const keepers: readonly Actor[] = ["UNIT", "SECRETARIAT"];

/** Every move of a commitment (domain 7.5); the system ends it when the activity that carries it out is done. */
export const commitmentStates: StateMachine<CommitmentState, CommitmentNeed> = {
  object: "Commitment",
  states: ["PLANNED", "ONGOING", "DONE", "CANCELLED"],
  moves: [
    { from: null, to: "PLANNED", by: keepers, needs: [] },
    { from: "PLANNED", to: "ONGOING", by: keepers, needs: [] },
    { from: "PLANNED", to: "DONE", by: [...keepers, "SYSTEM"], needs: ["EVIDENCE_OR_NOTE"] },
    { from: "ONGOING", to: "DONE", by: [...keepers, "SYSTEM"], needs: ["EVIDENCE_OR_NOTE"] },
    { from: "PLANNED", to: "CANCELLED", by: keepers, needs: ["NOTE"] },
    { from: "ONGOING", to: "CANCELLED", by: keepers, needs: ["NOTE"] },
  ],
};
