import type { ColumnsByField, Connection, OrderColumn } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type Visibility = "PUBLIC" | "NETWORK" | "UNIT" | "SELF";

export type EventState =
  | "DRAFT"
  | "ANNOUNCED"
  | "REGISTRATION_OPEN"
  | "REGISTRATION_CLOSED"
  | "ONGOING"
  | "ENDED"
  | "REPORTED"
  | "POSTPONED"
  | "CANCELLED";

export type EventKind =
  | "ANNUAL_WORKSHOP"
  | "TRAINING"
  | "MEETING"
  | "FORUM"
  | "FIELD_VISIT"
  | "REVIEW_CONFERENCE"
  | "OTHER";

export interface Event {
  readonly id: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly summaryVi: string | null;
  readonly summaryEn: string | null;
  readonly kind: EventKind;
  readonly mode: "IN_PERSON" | "ONLINE" | "HYBRID";
  readonly state: EventState;
  readonly visibility: Visibility;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly venueVi: string | null;
  readonly venueEn: string | null;
  readonly hostUnitId: string;
  readonly hostAssignmentId: string | null;
  readonly themeId: string | null;
  readonly planActivityId: string | null;
  readonly capacity: number | null;
  readonly reservedSeats: number;
  /** Seats taken, as the database counts them. */
  readonly confirmedCount: number;
  readonly registrationOpensAt: Date | null;
  readonly registrationClosesAt: Date | null;
  /** Grows with every change. */
  readonly version: number;
  /** Grows with changes of text, dates and links. */
  readonly detailsVersion: number;
  /** Grows with changes of seats and sign-up. */
  readonly seatsVersion: number;
  /** What the capacity shrinks to as seats are given up; null unless new confirmations were stopped. */
  readonly capacityWanted: number | null;
  readonly updatedAt: Date;
}

/** Counts over an event's registrations, as `events.event_figures` gives them. */
export interface EventFigures {
  readonly eventId: string;
  readonly invited: number;
  readonly confirmed: number;
  readonly waitlisted: number;
  readonly attended: number;
  readonly absent: number;
  readonly excused: number;
  readonly unitsRepresented: number;
}

export type EventConnection = Connection<Event>;

export const soonestFirst: readonly OrderColumn[] = [
  { expression: "t.starts_at", type: "timestamptz" },
  { expression: "t.id", type: "text" },
];

export const newestFirst: readonly OrderColumn[] = [
  { expression: "t.starts_at", type: "timestamptz", direction: "desc" },
  { expression: "t.id", type: "text" },
];

/** What a line of a list seldom shows. */
export const eventColumns: ColumnsByField<Event> = {
  title: ["titleVi", "titleEn"],
  summary: ["summaryVi", "summaryEn"],
  venue: ["venueVi", "venueEn"],
  hostAssignment: ["hostAssignmentId"],
  theme: ["themeId"],
  planActivity: ["planActivityId"],
  capacity: ["capacity"],
  reservedSeats: ["reservedSeats"],
  seatsLeft: ["capacity", "reservedSeats", "confirmedCount"],
  registrationOpensAt: ["registrationOpensAt"],
  registrationClosesAt: ["registrationClosesAt"],
  version: ["version"],
};

export const EventEntity = new EntitySchema<Event>({
  name: "Event",
  schema: "events",
  tableName: "event",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    summaryVi: { type: "text", name: "summary_vi", nullable: true },
    summaryEn: { type: "text", name: "summary_en", nullable: true },
    kind: { type: "text" },
    mode: { type: "text" },
    state: { type: "text" },
    visibility: { type: "text" },
    startsAt: { type: "timestamptz", name: "starts_at" },
    endsAt: { type: "timestamptz", name: "ends_at" },
    venueVi: { type: "text", name: "venue_vi", nullable: true },
    venueEn: { type: "text", name: "venue_en", nullable: true },
    hostUnitId: { type: "text", name: "host_unit_id" },
    hostAssignmentId: { type: "text", name: "host_assignment_id", nullable: true },
    themeId: { type: "text", name: "theme_id", nullable: true },
    planActivityId: { type: "text", name: "plan_activity_id", nullable: true },
    capacity: { type: "integer", nullable: true },
    reservedSeats: { type: "integer", name: "reserved_seats" },
    confirmedCount: { type: "integer", name: "confirmed_count" },
    registrationOpensAt: { type: "timestamptz", name: "registration_opens_at", nullable: true },
    registrationClosesAt: { type: "timestamptz", name: "registration_closes_at", nullable: true },
    version: { type: "integer" },
    detailsVersion: { type: "integer", name: "details_version" },
    seatsVersion: { type: "integer", name: "seats_version" },
    capacityWanted: { type: "integer", name: "capacity_wanted", nullable: true },
    updatedAt: { type: "timestamptz", name: "updated_at" },
  } satisfies Record<keyof Event, EntitySchemaColumnOptions>,
});
