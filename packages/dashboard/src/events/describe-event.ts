import type { LocalizedText } from "../language/localized.tsx";
import type { EventPageQuery } from "./generated/operations.ts";

type Event = NonNullable<EventPageQuery["event"]>;

const schema = "https://schema.org/";
const modes = {
  IN_PERSON: "OfflineEventAttendanceMode",
  ONLINE: "OnlineEventAttendanceMode",
  HYBRID: "MixedEventAttendanceMode",
} as const;

/** An event in the terms of schema.org, as search engines list it. The address people join at is not for everybody. */
export function describeEvent(event: Event, localize: (text: LocalizedText) => string) {
  return {
    "@type": "Event",
    name: localize(event.title),
    ...(event.summary && { description: localize(event.summary) }),
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: schema + statusOf(event.state),
    eventAttendanceMode: schema + modes[event.mode],
    ...(event.venue && {
      location: { "@type": "Place", name: localize(event.venue), address: localize(event.venue) },
    }),
    organizer: { "@type": "GovernmentOrganization", name: localize(event.host.name) },
  };
}

function statusOf(state: Event["state"]): string {
  if (state === "CANCELLED") return "EventCancelled";
  return state === "POSTPONED" ? "EventPostponed" : "EventScheduled";
}
