import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText } from "@sen/subgraph";

export const feedbackResolvers: Resolvers = {
  Event: {
    feedback: async ({ id }, _args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const [totals, questions, figures] = await Promise.all([
        loaders.feedbackByEvent.load(id),
        loaders.questionsByEvent.load(id),
        loaders.figuresByEvent.load(id),
      ]);
      if (totals === null && questions.length === 0) return null;
      const averageOverall = totals?.averageOverall ?? null;
      return {
        invited: figures?.attended ?? 0,
        responses: totals?.responses ?? 0,
        averageOverall,
        questions,
        suppressed: averageOverall === null,
      };
    },
  },
  FeedbackQuestionSummary: {
    label: ({ labelVi, labelEn }) => localizedText(labelVi, labelEn),
  },
};
