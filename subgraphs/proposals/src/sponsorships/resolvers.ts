import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { answerSponsorship } from "./answer-sponsorship.ts";
import { inviteSponsors } from "./invite-sponsors.ts";

export const sponsorshipResolvers: Resolvers = {
  Mutation: {
    inviteSponsors: (_parent, { input }, context) =>
      changing(context, inviteSponsors(context.db, context.viewer, input)),
    answerSponsorship: (_parent, { input }, context) =>
      changing(context, answerSponsorship(context.db, context.viewer, input)),
  },
  Proposal: {
    sponsors: ({ id }, _args, { loaders }) => loaders.sponsorsOfProposal.load(id),
  },
  Sponsorship: {
    ministry: ({ unitId }) => ({ id: unitId }),
  },
};
