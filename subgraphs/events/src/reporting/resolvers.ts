import { canPrepareEvent } from "../events/policies.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { isStaff } from "../policies.ts";
import { returnEventReport, sendEventReport } from "./send-event-report.ts";

export const reportingResolvers: Resolvers = {
  Mutation: {
    sendEventReport: (_parent, { input }, context) => sendEventReport(context, input.eventId),
    returnEventReport: (_parent, { input }, context) => returnEventReport(context, input),
  },
  Event: {
    report: async ({ id, hostUnitId }, _args, { loaders, viewer, mask }, info) => {
      if (!canPrepareEvent(viewer, hostUnitId) && !isStaff(viewer)) return mask(info, "UNIT");
      const none = { eventId: id, sentAt: null, returnNote: null, returnedAt: null, acceptedAt: null };
      return (await loaders.reportByEvent.load(id)) ?? none;
    },
  },
  EventReport: {
    missing: async ({ eventId }, _args, { loaders }) => {
      const gaps = (await loaders.reportGapsByEvent.load(eventId)).map(({ part }) => part);
      // That it was not sent is told by `sentAt`.
      return gaps.flatMap((part) => (part === "REPORT" ? [] : [part]));
    },
  },
};
