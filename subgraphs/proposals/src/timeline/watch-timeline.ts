import { HubError } from "@sen/errors";
import { fromOutbox } from "@sen/subgraph";
import type { HubEvent } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { SubscriptionProposalTimelineArgs } from "../generated/resolvers.ts";
import { canSeePeople } from "../proposals/policies.ts";

interface Recorded {
  readonly entryId: string;
}

/** What happens to a proposal, for those who may read its timeline. */
export const watchTimeline = fromOutbox({
  types: ["proposal.recorded"],
  aggregate: ({ proposalId }) => `proposal:${proposalId}`,
  allow: async ({ proposalId }, { viewer, loaders }) => {
    if (!canSeePeople(viewer)) throw new HubError("FORBIDDEN", { what: "Subscription.proposalTimeline" });
    if ((await loaders.proposalById.load(proposalId)) === null) throw new HubError("NOT_FOUND", { what: proposalId });
  },
  resolve: ({ payload }: HubEvent<Recorded>, _args: SubscriptionProposalTimelineArgs, { loaders }: Context) =>
    loaders.timelineEntryById.load(payload.entryId),
});
