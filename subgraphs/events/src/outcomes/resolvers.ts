import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { refer } from "../references.ts";
import { addOutcome, editOutcome, transitionOutcome } from "./edit-outcomes.ts";
import { evaluateEvent } from "./evaluate-event.ts";

export const outcomeResolvers: Resolvers = {
  Mutation: {
    addOutcome: (_parent, { input }, context) => addOutcome(context, input),
    editOutcome: (_parent, { input }, context) => editOutcome(context, input),
    transitionOutcome: (_parent, { input }, context) => transitionOutcome(context, input),
    evaluateEvent: (_parent, { input }, context) => evaluateEvent(context, input),
  },
  Event: {
    outcomes: ({ id }, _args, { loaders }) => loaders.outcomesByEvent.load(id),
    evaluation: ({ id }, _args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.evaluationByEvent.load(id) : mask(info, "SIGN_IN"),
  },
  EventOutcome: {
    __resolveReference: ({ id }, { loaders }) => loaders.outcomeById.load(id),
    statement: ({ statementVi, statementEn }) => localizedText(statementVi, statementEn),
    responsible: ({ responsibleUnitId }) => refer(responsibleUnitId),
    event: ({ eventId }, _args, { loaders }) => loaders.eventById.load(eventId),
  },
  EventEvaluation: {
    strengths: ({ strengthsVi, strengthsEn }) => optionalText(strengthsVi, strengthsEn),
    difficulties: ({ difficultiesVi, difficultiesEn }) => optionalText(difficultiesVi, difficultiesEn),
    recommendations: ({ recommendationsVi, recommendationsEn }) => optionalText(recommendationsVi, recommendationsEn),
    evaluatedBy: ({ evaluatedBy }) => refer(evaluatedBy),
  },
};
