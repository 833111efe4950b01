import type { Resolvers } from "../generated/resolvers.ts";
import { findCalendarFeed, renewCalendarFeed } from "./calendar-feed.ts";
import { writeCalendar } from "./write-calendar.ts";

export const calendarResolvers: Resolvers = {
  Query: {
    calendarFeed: (_parent, { secret }, context) => findCalendarFeed(context, secret),
  },
  Mutation: {
    renewCalendarFeed: (_parent, _args, context) => renewCalendarFeed(context),
  },
  Event: {
    ics: (event) => writeCalendar(event.code, [{ ...event, registrationState: null, changedAt: event.updatedAt }]),
  },
};
