import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { EventState } from "../events/entities.ts";
import type { RegistrationState } from "../registrations/entities.ts";

/** What a calendar entry is made of: an event as far as everybody who sees it may read it. */
export interface CalendarEntry {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly summaryVi: string | null;
  readonly venueVi: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: EventState;
  /** Null in the entry of an event by itself. */
  readonly registrationState: RegistrationState | null;
  /** Grows with every change, as SEQUENCE does (RFC 5545, 3.8.7.4). */
  readonly version: number;
  readonly changedAt: Date;
}

/**
 * An iCalendar object (RFC 5545) of these entries: UTC times, lines folded at 75 octets. Entries keep their UID for ever, so
 * that a program changes the entry it has when an event moves.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: "Sen", product: "events", language: "VI" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@sen`,
      sequence: entry.version,
      stamp: entry.changedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: entry.titleVi,
      description: [entry.summaryVi, entry.code].filter((line) => line !== null).join("\n"),
      location: entry.venueVi,
      status: statusOf(entry),
    });
  }
  return calendar.toString();
}

function statusOf({ state, registrationState }: CalendarEntry): ICalEventStatus {
  if (state === "CANCELLED") return ICalEventStatus.CANCELLED;
  // Without a date that holds, or a seat that is hers, it is not sure yet.
  const isUnsure = state === "POSTPONED" || state === "DRAFT" || registrationState === "OFFERED";
  return isUnsure ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
