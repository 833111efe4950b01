import { isSignedIn } from "@sen/identity";
import { localizedText, optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { reference } from "../proposals/reference.ts";
import { makeCommitment } from "./make-commitment.ts";
import { transitionCommitment } from "./transition-commitment.ts";
import { setMilestone, updateCommitment } from "./update-commitment.ts";

export const commitmentResolvers: Resolvers = {
  Mutation: {
    makeCommitment: (_parent, { input }, context) =>
      changing(context, makeCommitment(context.db, context.viewer, input)),
    updateCommitment: (_parent, { input }, context) =>
      changing(context, updateCommitment(context.db, context.viewer, input)),
    transitionCommitment: (_parent, { input }, context) =>
      changing(context, transitionCommitment(context.db, context.viewer, input)),
    setMilestone: (_parent, { input }, context) =>
      changing(context, setMilestone(context.db, context.viewer, input, context.today)),
  },
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
    closingNote: ({ closingNoteVi, closingNoteEn }) => optionalText(closingNoteVi, closingNoteEn),
    milestones: ({ id }, _args, { loaders }) => loaders.milestonesOfCommitment.load(id),
    evidence: ({ evidenceDocumentIds }) => evidenceDocumentIds.map((id) => ({ id })),
  },
  Milestone: {
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
  },
};
