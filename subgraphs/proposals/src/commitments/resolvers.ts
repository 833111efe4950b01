import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../proposals/reference.ts";

export const commitmentResolvers: Resolvers = {
  Proposal: {
    commitments: ({ id }, _args, { loaders }) => loaders.commitmentsOfProposal.load(id),
  },
  Ministry: {
    commitments: ({ id }, { states }, { loaders }) => loaders.commitmentsOfUnit.load(id, { states: states ?? null }),
  },
  PlanActivity: {
    commitments: ({ id }, _args, { loaders }) => loaders.commitmentsOfActivity.load(id),
  },
  Commitment: {
    __resolveReference: ({ id }, { loaders }) => loaders.commitmentById.load(id),
    proposal: ({ proposalId }, _args, { loaders }) => loaders.proposalById.load(proposalId),
    title: ({ titleVi, titleEn }) => ({ vi: titleVi, en: titleEn }),
    ministry: ({ unitId }) => ({ id: unitId }),
    isLate: ({ state, dueOn }, _args, { today }) =>
      (state === "PLANNED" || state === "ONGOING") && dueOn !== null && dueOn < today,
    // No visitor reads a plan: a reference she could not follow would be an error in place of a null.
    planActivity: ({ planActivityId }, _args, { viewer, mask }, info) =>
      isSignedIn(viewer) ? reference(planActivityId) : mask(info, "SIGN_IN"),
    evidence: ({ evidenceDocumentIds }) => evidenceDocumentIds.map((id) => ({ id })),
  },
};
