import type { Resolvers } from "../generated/resolvers.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { watchTimeline } from "./watch-timeline.ts";

export const timelineResolvers: Resolvers = {
  Subscription: {
    proposalTimeline: watchTimeline,
  },
  Proposal: {
    timeline: ({ id }, _args, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.timelineOfProposal.load(id) : mask(info, "SIGN_IN"),
  },
  TimelineEntry: {
    actor: ({ actorMemberId }) => reference(actorMemberId),
    actorMinistry: ({ actorUnitId }) => reference(actorUnitId),
    note: ({ noteVi, noteEn }) => (noteVi === null ? null : { vi: noteVi, en: noteEn }),
  },
};
