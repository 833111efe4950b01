import { isSignedIn } from "@sen/identity";
import { localizedText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { transitionMinutes } from "./transition-minutes.ts";
import { writeMinutes } from "./write-minutes.ts";

export const minutesResolvers: Resolvers = {
  Mutation: {
    writeMinutes: (_parent, { input }, context) => writeMinutes(context, input),
    transitionMinutes: (_parent, { input }, context) => transitionMinutes(context, input),
  },
  Event: {
    minutes: ({ id }, _args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.minutesByEvent.load(id) : mask(info, "SIGN_IN"),
  },
  Minutes: {
    body: async ({ id }, _args, { loaders, mask }, info) => {
      const [last] = await loaders.revisionsOfMinutes.load(id);
      // There is always a revision: none to be seen means not published for this viewer yet.
      return last === undefined ? mask(info, "NOT_PUBLISHED") : localizedText(last.bodyVi, last.bodyEn);
    },
    revisions: ({ id }, _args, { loaders }) => loaders.revisionsOfMinutes.load(id),
    approvedBy: ({ approvedBy }) => refer(approvedBy),
    document: ({ documentId }) => refer(documentId),
  },
  MinutesRevision: {
    body: ({ bodyVi, bodyEn }) => localizedText(bodyVi, bodyEn),
    writtenBy: ({ writtenBy }) => refer(writtenBy),
  },
  MinutesConflict: {
    yours: ({ yours }) => localizedText(yours.vi, yours.en ?? null),
  },
};
