/** What a contribution or benefit comes from, named by its key in the slice that owns it. */
export interface EngagementSource {
  readonly __typename: "Event" | "Proposal" | "PlanActivity";
  readonly id: string;
}
