import { optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { declineOpinion, deliverOpinion } from "./answer-opinion.ts";
import { canReadPendingOpinions } from "./policies.ts";
import { requestOpinion } from "./request-opinion.ts";

export const opinionResolvers: Resolvers = {
  Mutation: {
    requestOpinion: (_parent, { input }, context) => changing(context, requestOpinion(context, input)),
    deliverOpinion: (_parent, { input }, context) =>
      changing(context, deliverOpinion(context.db, context.viewer, input)),
    declineOpinion: (_parent, { input }, context) =>
      changing(context, declineOpinion(context.db, context.viewer, input)),
  },
  Proposal: {
    opinions: ({ id }, _args, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.opinionsOfProposal.load(id) : mask(info, "SIGN_IN"),
  },
  Member: {
    pendingOpinions: ({ id }, _args, { viewer, loaders, mask }, info) =>
      canReadPendingOpinions(viewer, id) ? loaders.pendingOpinionsOfMember.load(id) : mask(info, "SELF"),
    openOpinionCount: async ({ id }, _args, { loaders, mask }, info) =>
      (await loaders.openOpinionCountOfMember.load(id))?.total ?? mask(info, "SELF"),
  },
  ExpertOpinion: {
    proposal: ({ proposalId }, _args, { loaders }) => loaders.proposalById.load(proposalId),
    member: ({ memberId }) => reference(memberId),
    ministryAtTime: ({ unitId }) => reference(unitId),
    declineReason: ({ declineReasonVi, declineReasonEn }) => optionalText(declineReasonVi, declineReasonEn),
    text: ({ textVi, textEn }) => (textVi === null ? null : { vi: textVi, en: textEn }),
  },
};
