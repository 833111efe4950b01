import { hasAnyRole, hasRole, isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText } from "@sen/subgraph";
import { giveFeedback, requestFeedbackToken } from "./give-feedback.ts";
import { writeFeedbackForm } from "./write-feedback-form.ts";

export const feedbackResolvers: Resolvers = {
  Mutation: {
    writeFeedbackForm: (_parent, { input }, context) => writeFeedbackForm(context, input),
    requestFeedbackToken: (_parent, { input }, context) => requestFeedbackToken(context, input.eventId),
    giveFeedback: (_parent, { input }, context) => giveFeedback(context, input),
  },
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
    texts: async ({ eventId, code, kind }, _args, { loaders, viewer, mask }, info) => {
      if (kind === "SCORE") return null;
      const event = await loaders.eventById.load(eventId);
      const isHost = event !== null && hasRole(viewer, "UNIT_COORDINATOR", event.hostUnitId);
      if (!isHost && !hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM"])) return mask(info, "UNIT");
      const totals = await loaders.feedbackByEvent.load(eventId);
      if (totals?.averageOverall == null) return null;
      const written = await loaders.textsByEvent.load(eventId);
      return written.filter((row) => row.code === code).map(({ text }) => text);
    },
  },
};
