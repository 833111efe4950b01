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
    planActivity: ({ planActivityId }) => reference(planActivityId),
    evidence: ({ evidenceDocumentIds }) => evidenceDocumentIds.map((id) => ({ id })),
  },
};
