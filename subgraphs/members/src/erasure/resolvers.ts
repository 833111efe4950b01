import type { Resolvers } from "../generated/resolvers.ts";
import { liftRestriction } from "./lift-restriction.ts";
import { findMentionReviews, reviewMention } from "./mention-reviews.ts";

export const erasureResolvers: Resolvers = {
  Query: {
    mentionReviews: (_parent, _args, context) => findMentionReviews(context),
  },
  Mutation: {
    reviewMention: (_parent, { input }, context) => reviewMention(context, input),
    liftRestriction: (_parent, { input }, context) => liftRestriction(context, input.memberId),
  },
};
