import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { endorseProposal } from "./endorse-proposal.ts";
import { withdrawEndorsement } from "./withdraw-endorsement.ts";

export const endorsementResolvers: Resolvers = {
  Mutation: {
    endorseProposal: (_parent, { input }, context) =>
      changing(context, endorseProposal(context.db, context.viewer, input)),
    withdrawEndorsement: (_parent, { input }, context) =>
      changing(context, withdrawEndorsement(context.db, context.viewer, input)),
  },
  Proposal: {
    viewerHasEndorsed: async ({ id }, _args, { viewer, loaders }) =>
      viewer.memberId === null ? null : (await loaders.viewersEndorsement.load(id)) !== null,
    endorsements: ({ id }, page, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.endorsementsOfProposal.load(id, page) : mask(info, "SIGN_IN"),
  },
  Endorsement: {
    member: ({ memberId }) => reference(memberId),
    carriedFrom: ({ carriedFromId }, _args, { loaders }) =>
      carriedFromId === null ? null : loaders.proposalById.load(carriedFromId),
    ministryAtTime: ({ unitId }) => reference(unitId),
    reason: ({ reasonVi, reasonEn }) => (reasonVi === null ? null : { vi: reasonVi, en: reasonEn }),
  },
};
