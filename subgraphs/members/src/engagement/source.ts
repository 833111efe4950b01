import type { EngagementSourceType } from "../generated/resolvers.ts";

/** What a contribution or benefit comes from, named by its key in the slice that owns it. */
export interface EngagementSource {
  readonly __typename: "Event" | "Proposal" | "PlanActivity";
  readonly id: string;
}

/** The name a caller gives for a kind of source, and the entity it stands for. */
export const sourceTypeOf: Readonly<Record<EngagementSourceType, EngagementSource["__typename"]>> = {
  EVENT: "Event",
  PROPOSAL: "Proposal",
  PLAN_ACTIVITY: "PlanActivity",
};
