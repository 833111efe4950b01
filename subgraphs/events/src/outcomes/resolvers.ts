import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { refer } from "../references.ts";

export const outcomeResolvers: Resolvers = {
  Event: {
    outcomes: ({ id }, _args, { loaders }) => loaders.outcomesByEvent.load(id),
    evaluation: ({ id }, _args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.evaluationByEvent.load(id) : mask(info, "SIGN_IN"),
  },
  EventOutcome: {
    __resolveReference: ({ id }, { loaders }) => loaders.outcomeById.load(id),
    statement: ({ statementVi, statementEn }) => localizedText(statementVi, statementEn),
    responsible: ({ responsibleUnitId }) => refer(responsibleUnitId),
  },
  EventEvaluation: {
    strengths: ({ strengthsVi, strengthsEn }) => optionalText(strengthsVi, strengthsEn),
    difficulties: ({ difficultiesVi, difficultiesEn }) => optionalText(difficultiesVi, difficultiesEn),
    recommendations: ({ recommendationsVi, recommendationsEn }) => optionalText(recommendationsVi, recommendationsEn),
    evaluatedBy: ({ evaluatedBy }) => refer(evaluatedBy),
  },
};
