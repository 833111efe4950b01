import { hasAnyRole } from "@sen/identity";
import { localizedText, optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { reference } from "../proposals/reference.ts";
import { transitionProposal } from "../proposals/transition-proposal.ts";
import { agreeToRefer } from "./agree-to-refer.ts";
import { appealRefusal } from "./appeal-refusal.ts";
import { askWithdrawal } from "./ask-withdrawal.ts";
import { concludeProposal, publishProposal } from "./conclude-proposal.ts";
import { decideAppeal } from "./decide-appeal.ts";
import { mergeProposal } from "./merge-proposal.ts";
import { prepareConclusion } from "./prepare-conclusion.ts";
import { refuseProposal } from "./refuse-proposal.ts";

export const moderationResolvers: Resolvers = {
  Mutation: {
    transitionProposal: (_parent, { input }, context) =>
      changing(context, transitionProposal(context.db, context.viewer, input)),
    refuseProposal: (_parent, { input }, context) =>
      changing(context, refuseProposal(context.db, context.viewer, input)),
    appealRefusal: (_parent, { input }, context) => changing(context, appealRefusal(context.db, context.viewer, input)),
    decideAppeal: (_parent, { input }, context) => changing(context, decideAppeal(context.db, context.viewer, input)),
    mergeProposal: (_parent, { input }, context) => changing(context, mergeProposal(context.db, context.viewer, input)),
    askWithdrawal: (_parent, { input }, context) => changing(context, askWithdrawal(context.db, context.viewer, input)),
    agreeToRefer: (_parent, { input }, context) => changing(context, agreeToRefer(context.db, context.viewer, input)),
    prepareConclusion: (_parent, { input }, context) =>
      changing(context, prepareConclusion(context.db, context.viewer, input)),
    concludeProposal: (_parent, { input }, context) =>
      changing(context, concludeProposal(context.db, context.viewer, input)),
    publishProposal: (_parent, { input }, context) =>
      changing(context, publishProposal(context.db, context.viewer, input)),
  },
  Proposal: {
    // A proposal that was not admitted is read by nobody but those whom its refusal concerns.
    refusal: ({ reasonCode, reasonVi, reasonEn }) =>
      reasonCode === null || reasonVi === null ? null : { code: reasonCode, text: localizedText(reasonVi, reasonEn) },
    appeal: ({ id, appealedAt }, _args, { loaders }) =>
      appealedAt === null ? null : loaders.appealOfProposal.load(id),
    preparedConclusion: ({ id }, _args, { viewer, loaders, mask }, info) =>
      hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"])
        ? loaders.preparedConclusionOf.load(id)
        : mask(info, "STAFF"),
  },
  Appeal: {
    text: ({ textVi, textEn }) => localizedText(textVi, textEn),
    answer: ({ answerVi, answerEn }) => optionalText(answerVi, answerEn),
  },
  PreparedConclusion: {
    text: ({ textVi, textEn }) => localizedText(textVi, textEn),
    document: ({ documentId }) => reference(documentId),
    preparedBy: ({ preparedById }) => reference(preparedById),
  },
};
