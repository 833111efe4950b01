import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import { attendanceRate } from "../attendance-rate.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { canReadFigure, isStaff } from "../policies.ts";
import { refer } from "../references.ts";
import type { Event, EventFigures } from "./entities.ts";
import { createEvent } from "./create-event.ts";
import { editEvent } from "./edit-event.ts";
import { editEventSeats } from "./edit-event-seats.ts";
import { findEvents } from "./find-events.ts";
import { canPrepareEvent } from "./policies.ts";
import { transitionEvent } from "./transition-event.ts";
import { watchSeats } from "./watch-seats.ts";

export const eventResolvers: Resolvers = {
  Mutation: {
    createEvent: (_parent, { input }, context) => createEvent(context, input),
    editEvent: (_parent, { input }, context) => editEvent(context, input),
    editEventSeats: (_parent, { input }, context) => editEventSeats(context, input),
    transitionEvent: (_parent, { input }, context) => transitionEvent(context, input),
  },
  Query: {
    event: (_parent, key, context) => findEvent(context, key),
    events: (_parent, { filter, ...page }, context) => findEvents(context, filter ?? {}, page),
  },
  Subscription: {
    eventSeats: watchSeats,
  },
  Event: {
    __resolveReference: (reference, context) => findEvent(context, reference),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    summary: ({ summaryVi, summaryEn }) => optionalText(summaryVi, summaryEn),
    venue: ({ venueVi, venueEn }) => optionalText(venueVi, venueEn),
    onlineUrl: async ({ id, mode }, _args, { loaders, mask }, info) => {
      const link = await loaders.onlineLinkByEvent.load(id);
      // Whether there is a link already is nobody's business either: at an online event a missing one counts as hidden.
      return link?.url ?? (mode === "IN_PERSON" ? null : mask(info, "SELF"));
    },
    host: ({ hostUnitId }) => refer(hostUnitId),
    coHosts: async ({ id }, _args, { loaders }) =>
      (await loaders.coHostIdsByEvent.load(id)).map((row) => refer(row.unit_id)),
    hostAssignment: ({ hostAssignmentId }) => refer(hostAssignmentId),
    theme: ({ themeId }) => refer(themeId),
    planActivity: ({ planActivityId }, _args, { viewer, mask }, info) =>
      isSignedIn(viewer) ? refer(planActivityId) : mask(info, "SIGN_IN"),
    seatsLeft: ({ capacity, reservedSeats, confirmedCount }) =>
      capacity === null ? null : Math.max(0, capacity - reservedSeats - confirmedCount),
    waitlistLength: async ({ id }, _args, { loaders }) => (await loaders.waitlistByEvent.load(id))?.length ?? 0,
    stats: async ({ id, hostUnitId }, _args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const figures = (await loaders.figuresByEvent.load(id)) ?? noFigures(id);
      return canReadFigure(viewer, hostUnitId, countPeople(figures)) ? figures : mask(info, "SMALL_NUMBER");
    },
    icsUrl: ({ code }) => `/events/${code}.ics`,
    warnings: async ({ id, hostUnitId }, _args, { loaders, viewer, mask }, info) =>
      canPrepareEvent(viewer, hostUnitId) || isStaff(viewer)
        ? (await loaders.warningsByEvent.load(id)).map(({ warning }) => warning)
        : mask(info, "UNIT"),
  },
  EventStats: {
    attendanceRate: ({ attended, absent, excused }) => attendanceRate(attended, attended + absent + excused),
  },
  Ministry: {
    __resolveReference: ({ id }) => refer(id),
    hostedEvents: ({ id }, args, { loaders }) => loaders.eventsByHost.load(id, args),
    upcomingEvents: async ({ id }, { first }, { loaders, now }) => {
      const page = await loaders.upcomingByHost.load(id, { first, from: now });
      return page.edges.map((edge) => edge.node);
    },
  },
  AnnualTheme: {
    __resolveReference: ({ id }) => refer(id),
    events: ({ id }, page, { loaders }) => loaders.eventsByTheme.load(id, page),
  },
  PlanActivity: {
    __resolveReference: ({ id }) => refer(id),
    events: ({ id }, _args, { loaders }) => loaders.eventsByActivity.load(id),
  },
};

interface EventKey {
  readonly id?: string | null | undefined;
  readonly code?: string | null | undefined;
}

async function findEvent({ loaders }: Context, { id, code }: EventKey): Promise<Event | null> {
  if (id != null) return loaders.eventById.load(id);
  if (code != null) return loaders.eventByCode.load(code);
  throw new HubError("VALIDATION", {
    what: { vi: "hãy hỏi sự kiện theo id hoặc theo mã", en: "an event is asked for by id or by code" },
  });
}

function noFigures(eventId: string): EventFigures {
  const zero = { invited: 0, confirmed: 0, waitlisted: 0, attended: 0, absent: 0, excused: 0, unitsRepresented: 0 };
  return { eventId, ...zero };
}

/** How many people the figures are about; those invited may be among the others. */
function countPeople({ invited, confirmed, waitlisted, attended, absent, excused }: EventFigures): number {
  return Math.max(invited, confirmed + waitlisted + attended + absent + excused);
}
