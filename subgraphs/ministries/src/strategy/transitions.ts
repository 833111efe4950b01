import type { StateMachine } from "@sen/subgraph";
import type { StrategyState } from "./entities.ts";

/** The secretariat drafts a strategy and the presidium approves it; its years bring it into force and close it (domain §7.5). */
export const strategyMoves: StateMachine<StrategyState, "OBJECTIVES" | "YEARS"> = {
  object: "Strategy",
  states: ["DRAFT", "APPROVED", "IN_FORCE", "CLOSED"],
  moves: [
    { from: null, to: "DRAFT", by: ["SECRETARIAT"], needs: [] },
    { from: "DRAFT", to: "APPROVED", by: ["PRESIDIUM"], needs: ["OBJECTIVES"] },
    { from: "APPROVED", to: "IN_FORCE", by: ["PRESIDIUM", "SYSTEM"], needs: ["YEARS"] },
    { from: "IN_FORCE", to: "CLOSED", by: ["PRESIDIUM", "SYSTEM"], needs: [] },
  ],
};
