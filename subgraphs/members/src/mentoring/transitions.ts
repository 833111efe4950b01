import type { StateMachine } from "@sen/subgraph";
import type { MentorshipState } from "../generated/resolvers.ts";

type Need =
  /** The mentor herself says yes. */
  | "MENTOR"
  /** The mentor has a free place; the database counts. */
  | "FREE_PLACE"
  /** Both agreed to be matched. */
  | "CONSENTS";

/** Both members move a mentorship; the secretariat may bring two together (domain 7.5). */
export const mentorshipStates: StateMachine<MentorshipState, Need> = {
  object: "Mentorship",
  states: ["REQUESTED", "ACTIVE", "COMPLETED", "ENDED"],
  moves: [
    { from: null, to: "REQUESTED", by: ["SELF", "SECRETARIAT"], needs: ["CONSENTS"] },
    { from: "REQUESTED", to: "ACTIVE", by: ["SELF"], needs: ["MENTOR", "FREE_PLACE", "CONSENTS"] },
    { from: "REQUESTED", to: "ENDED", by: ["SELF"], needs: [] },
    { from: "ACTIVE", to: "COMPLETED", by: ["SELF"], needs: [] },
    { from: "ACTIVE", to: "ENDED", by: ["SELF"], needs: [] },
  ],
};
