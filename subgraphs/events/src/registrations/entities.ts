import type { Connection, OrderColumn } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type RegistrationState =
  | "INVITED"
  | "CONFIRMED"
  | "WAITLISTED"
  | "OFFERED"
  | "DECLINED"
  | "CANCELLED"
  | "ATTENDED"
  | "ABSENT"
  | "EXCUSED";

/**
 * A registration as far as the viewer may read it: a row of the view `events.attendance`, which leaves rows out and
 * empties columns. The table behind it is written by the seat functions only.
 */
export interface Registration {
  readonly id: string;
  readonly eventId: string;
  readonly eventStartsAt: Date;
  readonly memberId: string | null;
  /** True when there is a member the viewer may not know of. */
  readonly isMemberHidden: boolean;
  readonly unitAtTimeId: string | null;
  readonly state: RegistrationState;
  readonly mode: "IN_PERSON" | "ONLINE" | null;
  readonly waitlistPosition: number | null;
  readonly offerExpiresAt: Date | null;
  readonly registeredAt: Date;
  /** Member id. */
  readonly registeredBy: string | null;
  readonly checkedInAt: Date | null;
  /** Member id. */
  readonly substituteFor: string | null;
  /** Null when the viewer may not know it; every registration has one. */
  readonly checkInCode: string | null;
  readonly showInAttendeeList: boolean;
}

/** Read copy of a member's primary unit of today. */
export interface MemberUnit {
  readonly memberId: string;
  readonly unitId: string;
}

export type RegistrationConnection = Connection<Registration>;

export const inOrderOfRegistration: readonly OrderColumn[] = [
  { expression: "t.registered_at", type: "timestamptz" },
  { expression: "t.id", type: "text" },
];

export const inOrderOfEvents: readonly OrderColumn[] = [
  { expression: "t.event_starts_at", type: "timestamptz" },
  { expression: "t.id", type: "text" },
];

const registrationColumns = {
  id: { type: "text", primary: true },
  eventId: { type: "text", name: "event_id" },
  eventStartsAt: { type: "timestamptz", name: "event_starts_at" },
  memberId: { type: "text", name: "member_id", nullable: true },
  isMemberHidden: { type: "boolean", name: "is_member_hidden" },
  unitAtTimeId: { type: "text", name: "unit_at_time_id", nullable: true },
  state: { type: "text" },
  mode: { type: "text", nullable: true },
  waitlistPosition: { type: "integer", name: "waitlist_position", nullable: true },
  offerExpiresAt: { type: "timestamptz", name: "offer_expires_at", nullable: true },
  registeredAt: { type: "timestamptz", name: "registered_at" },
  registeredBy: { type: "text", name: "registered_by", nullable: true },
  checkedInAt: { type: "timestamptz", name: "checked_in_at", nullable: true },
  substituteFor: { type: "text", name: "substitute_for", nullable: true },
  checkInCode: { type: "text", name: "check_in_code", nullable: true },
  showInAttendeeList: { type: "boolean", name: "show_in_attendee_list" },
} satisfies Record<keyof Registration, EntitySchemaColumnOptions>;

/** Registrations as they are found by event. */
export const RegistrationEntity = new EntitySchema<Registration>({
  name: "Registration",
  schema: "events",
  tableName: "attendance",
  columns: registrationColumns,
});

/** Registrations as they are found by member: only rows in which the viewer may know her. */
export const MemberRegistrationEntity = new EntitySchema<Registration>({
  name: "MemberRegistration",
  schema: "events",
  tableName: "member_attendance",
  columns: registrationColumns,
});

export const MemberUnitEntity = new EntitySchema<MemberUnit>({
  name: "MemberUnit",
  schema: "events",
  tableName: "member_unit",
  columns: {
    memberId: { type: "text", name: "member_id", primary: true },
    unitId: { type: "text", name: "unit_id" },
  } satisfies Record<keyof MemberUnit, EntitySchemaColumnOptions>,
});
