import type { StateMachine } from "@sen/subgraph";
import type { NominationState } from "../generated/resolvers.ts";

/** Whose coordinator makes a move: the unit that nominates, or the one that runs the programme. */
type Side = "NOMINATING_UNIT" | "OWNER";

/** Every move of a nomination; the side stands under what a move needs, since both are coordinators of a unit. */
export const nominationStates: StateMachine<NominationState, Side> = {
  object: "Nomination",
  states: ["DRAFT", "SUBMITTED", "SHORTLISTED", "AWARDED", "NOT_AWARDED", "WITHDRAWN"],
  moves: [
    { from: null, to: "DRAFT", by: ["UNIT"], needs: ["NOMINATING_UNIT"] },
    { from: "DRAFT", to: "SUBMITTED", by: ["UNIT"], needs: ["NOMINATING_UNIT"] },
    { from: "DRAFT", to: "WITHDRAWN", by: ["UNIT"], needs: ["NOMINATING_UNIT"] },
    { from: "SUBMITTED", to: "WITHDRAWN", by: ["UNIT"], needs: ["NOMINATING_UNIT"] },
    { from: "SHORTLISTED", to: "WITHDRAWN", by: ["UNIT"], needs: ["NOMINATING_UNIT"] },
    { from: "SUBMITTED", to: "SHORTLISTED", by: ["UNIT"], needs: ["OWNER"] },
    { from: "SUBMITTED", to: "NOT_AWARDED", by: ["UNIT"], needs: ["OWNER"] },
    { from: "SHORTLISTED", to: "AWARDED", by: ["UNIT"], needs: ["OWNER"] },
    { from: "SHORTLISTED", to: "NOT_AWARDED", by: ["UNIT"], needs: ["OWNER"] },
  ],
};
