import type { Day } from "../foundation/calendar.ts";
import { at } from "../foundation/calendar.ts";
import { demoId } from "../foundation/demo-id.ts";
import { themeId } from "../programme/add-themes.ts";
import type { DemoMember } from "../people/demo-member.ts";
import type { DemoText, DemoWorld } from "../world.ts";

export type EventKind = "ANNUAL_WORKSHOP" | "TRAINING" | "MEETING" | "FORUM" | "FIELD_VISIT" | "REVIEW_CONFERENCE";

export interface DemoEvent {
  readonly code: string;
  readonly title: DemoText;
  readonly kind: EventKind;
  readonly mode: "IN_PERSON" | "ONLINE" | "HYBRID";
  readonly state: "DRAFT" | "ANNOUNCED" | "REGISTRATION_OPEN" | "ENDED" | "REPORTED" | "POSTPONED" | "CANCELLED";
  readonly visibility: "PUBLIC" | "NETWORK" | "UNIT";
  /** Unit code. */
  readonly host: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capacity: number | null;
  readonly reservedSeats: number;
  readonly registrationOpensOn: Day | null;
  readonly registrationClosesOn: Day | null;
  /** Year of the theme it belongs to; null when it stands outside. */
  readonly themeYear: number | null;
  readonly hostAssignmentId: string | null;
  readonly planActivityId: string | null;
}

/** Somebody who came to an event. */
export interface Attendance {
  readonly event: DemoEvent;
  readonly member: DemoMember;
}

export function eventId(code: string): string {
  return demoId("evt", code);
}

export function addEvent({ rows, units, random }: DemoWorld, event: DemoEvent): void {
  const host = units.requireUnit(event.host);
  const isOnline = event.mode !== "IN_PERSON";
  const own = random.fork(`event ${event.code}`);
  rows.add("events.event", {
    id: eventId(event.code),
    code: event.code,
    title_vi: event.title.vi,
    title_en: event.title.en,
    summary_vi: "Trao đổi kinh nghiệm, thống nhất việc cần làm và lợi ích cho thành viên. Dữ liệu minh họa.",
    summary_en: "To share experience and agree what to do next, with a benefit for members. Demo data.",
    kind: event.kind,
    mode: event.mode,
    state: event.state,
    visibility: event.visibility,
    starts_at: at(event.startsOn, 8),
    ends_at: at(event.endsOn, 16, 30),
    host_unit_id: host.id,
    venue_vi: event.mode === "ONLINE" ? null : `Hội trường ${host.abbreviation.vi}, Hà Nội`,
    venue_en: event.mode === "ONLINE" ? null : `${host.abbreviation.en} hall, Hanoi`,
    host_assignment_id: event.hostAssignmentId,
    plan_activity_id: event.planActivityId,
    theme_id: event.themeYear === null ? null : themeId(event.themeYear),
    capacity: event.capacity,
    reserved_seats: event.reservedSeats,
    registration_opens_at: event.registrationOpensOn && at(event.registrationOpensOn, 8),
    registration_closes_at: event.registrationClosesOn && at(event.registrationClosesOn, 17),
    created_at: at(event.registrationOpensOn ?? "2026-11-16", 7),
  });
  if (isOnline) {
    const url = `https://hop.demo.example/${event.code.toLowerCase()}`;
    rows.add("events.online_link", { event_id: eventId(event.code), url });
  }
  const others = units.workingOn(event.startsOn).filter(({ code }) => code !== event.host);
  const coHosts = own.sample(
    others,
    own.weighted([
      [0, 65],
      [1, 25],
      [2, 10],
    ] as const),
  );
  rows.add("events.event_co_host", ...coHosts.map(({ id }) => ({ event_id: eventId(event.code), unit_id: id })));
}
