import type { Resolvers } from "../generated/resolvers.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { canReadPendingOpinions } from "./policies.ts";

export const opinionResolvers: Resolvers = {
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
    member: ({ memberId }) => ({ id: memberId }),
    text: ({ textVi, textEn }) => (textVi === null ? null : { vi: textVi, en: textEn }),
  },
};
