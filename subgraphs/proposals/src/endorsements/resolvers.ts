import type { Resolvers } from "../generated/resolvers.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { endorseProposal } from "./endorse-proposal.ts";

export const endorsementResolvers: Resolvers = {
  Mutation: {
    endorseProposal: async (_parent, { input }, { db, viewer, loaders }) => {
      const result = await endorseProposal(db, viewer, input);
      loaders.proposalById.clear(input.proposalId);
      loaders.viewersEndorsement.clear(input.proposalId);
      return result;
    },
  },
  Proposal: {
    viewerHasEndorsed: async ({ id }, _args, { viewer, loaders }) =>
      viewer.memberId === null ? null : (await loaders.viewersEndorsement.load(id)) !== null,
    endorsements: ({ id }, page, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.endorsementsOfProposal.load(id, page) : mask(info, "SIGN_IN"),
  },
  Endorsement: {
    member: ({ memberId }) => ({ id: memberId }),
    ministryAtTime: ({ unitId }) => reference(unitId),
    reason: ({ reasonVi, reasonEn }) => (reasonVi === null ? null : { vi: reasonVi, en: reasonEn }),
  },
};
