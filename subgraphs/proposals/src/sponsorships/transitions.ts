import type { StateMachine } from "@sen/subgraph";
import type { SponsorshipState } from "../generated/resolvers.ts";

/** The states of a request to stand behind a proposal (domain 7.5); an answer is final. */
export const sponsorshipStates: StateMachine<SponsorshipState> = {
  object: "Sponsorship",
  states: ["INVITED", "ACCEPTED", "DECLINED"],
  moves: [
    { from: null, to: "INVITED", by: ["SELF", "SECRETARIAT"], needs: [] },
    { from: "INVITED", to: "ACCEPTED", by: ["UNIT"], needs: [] },
    { from: "INVITED", to: "DECLINED", by: ["UNIT"], needs: [] },
  ],
};
