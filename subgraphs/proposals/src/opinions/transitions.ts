import type { StateMachine } from "@sen/subgraph";
import type { ExpertOpinion } from "./entities.ts";

export type OpinionState = "REQUESTED" | "DELIVERED" | "DECLINED";

/** The states of an opinion: its columns tell which one it is in. */
export const opinionStates: StateMachine<OpinionState> = {
  object: "ExpertOpinion",
  states: ["REQUESTED", "DELIVERED", "DECLINED"],
  moves: [
    { from: null, to: "REQUESTED", by: ["SECRETARIAT"], needs: [] },
    { from: "REQUESTED", to: "DELIVERED", by: ["SELF"], needs: [] },
    { from: "REQUESTED", to: "DECLINED", by: ["SELF"], needs: [] },
  ],
};

export function stateOfOpinion(opinion: Pick<ExpertOpinion, "deliveredAt" | "declinedAt">): OpinionState {
  if (opinion.deliveredAt !== null) return "DELIVERED";
  return opinion.declinedAt === null ? "REQUESTED" : "DECLINED";
}
