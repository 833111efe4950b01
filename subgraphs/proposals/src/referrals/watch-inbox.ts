import { HubError } from "@sen/errors";
import { fromOutbox } from "@sen/subgraph";
import type { HubEvent } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { SubscriptionReferralInboxArgs } from "../generated/resolvers.ts";
import { canReadReferralsOf } from "./policies.ts";

interface ReferralMoved {
  readonly referralId: string;
  readonly unitId: string;
}

/** A unit's inbox, for those who may read it. */
export const watchInbox = fromOutbox({
  types: ["referral.moved"],
  allow: ({ ministryId }, { viewer }) => {
    if (!canReadReferralsOf(viewer, ministryId))
      throw new HubError("FORBIDDEN", { what: "Subscription.referralInbox" });
  },
  where: ({ payload }, { ministryId }) => payload.unitId === ministryId,
  resolve: ({ payload }: HubEvent<ReferralMoved>, _args: SubscriptionReferralInboxArgs, { loaders }: Context) =>
    loaders.referralById.load(payload.referralId),
});
