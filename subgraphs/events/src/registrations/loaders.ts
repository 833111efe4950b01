import { allOf, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import {
  inOrderOfEvents,
  inOrderOfRegistration,
  MemberRegistrationEntity,
  MemberUnitEntity,
  RegistrationEntity,
} from "./entities.ts";
import type { Registration, RegistrationState } from "./entities.ts";

interface OfEvent extends PageArguments {
  readonly states?: readonly RegistrationState[] | null | undefined;
  readonly ministryId?: string | null | undefined;
}

interface OfMember extends PageArguments {
  readonly states?: readonly RegistrationState[] | null | undefined;
  readonly fromDate?: string | null | undefined;
  readonly toDate?: string | null | undefined;
}

export function createRegistrationLoaders({ db, viewer, codec }: LoaderContext) {
  return {
    registrationById: loadOne(db, rowsBy(db, RegistrationEntity, "id"), (registration) => registration.id),
    /** The viewer's own; of several the live one, which the database keeps unique, otherwise the last. */
    viewerRegistrationByEvent: loadOne(
      db,
      async (eventIds: readonly string[]) => {
        if (viewer.memberId === null) return [];
        const where = { memberId: viewer.memberId, eventId: Any([...eventIds]) };
        const own = await db
          .repository(MemberRegistrationEntity)
          .find({ where, order: { registeredAt: "asc", id: "asc" } });
        return own.toSorted((left, right) => Number(isLive(left)) - Number(isLive(right)));
      },
      (registration) => registration.eventId,
    ),
    registrationsByEvent: loadPages<OfEvent, Registration>(db, ({ states, ministryId }) => ({
      entity: RegistrationEntity,
      belongsTo: sql`t.event_id = p.key`,
      where: allOf([
        states != null && sql`t.state = any(${states})`,
        ministryId != null && sql`t.unit_at_time_id = ${ministryId}`,
      ]),
      orderBy: inOrderOfRegistration,
      codec,
    })),
    registrationsByMember: loadPages<OfMember, Registration>(db, ({ states, fromDate, toDate }) => ({
      entity: MemberRegistrationEntity,
      belongsTo: sql`t.member_id = p.key`,
      where: allOf([
        states != null && sql`t.state = any(${states})`,
        fromDate != null && sql`t.event_starts_at >= (${fromDate}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
        toDate != null && sql`t.event_starts_at < (${toDate}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`,
      ]),
      orderBy: inOrderOfEvents,
      codec,
    })),
    /** Ids of registrations to be confirmed again, as far as the viewer reads them in full. */
    confirmationAsked: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ id: string }>(sql`
          select registration_id as id from events.confirmation_asked where registration_id = any(${ids})`),
      (row) => row.id,
    ),
    absenceReason: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ id: string; reason: string }>(sql`
          select registration_id as id, reason from events.absence_reason where registration_id = any(${ids})`),
      (row) => row.id,
    ),
    memberUnit: loadOne(db, rowsBy(db, MemberUnitEntity, "memberId"), (home) => home.memberId),
  };
}

function isLive({ state }: Registration): boolean {
  return state !== "DECLINED" && state !== "CANCELLED" && state !== "EXCUSED";
}
