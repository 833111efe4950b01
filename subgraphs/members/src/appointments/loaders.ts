import { loadByArguments, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { AppointmentEntity } from "./entities.ts";
import type { Appointment } from "./entities.ts";

export function createAppointmentLoaders({ db }: LoaderContext) {
  return {
    /** Primary posts never overlap, so a member has at most one on a day. */
    primaryAppointmentOn: loadByArguments<{ readonly day: string }, string, Appointment | null>(
      db,
      async (memberIds, { day }) => {
        const where = sql`t.is_primary and t.starts_on <= ${day} and (t.ends_on is null or t.ends_on >= ${day})`;
        const posts = await rowsBy(db, AppointmentEntity, "memberId", { where })(memberIds);
        return new Map(posts.map((post) => [post.memberId, post]));
      },
      () => null,
    ),
    appointmentsOfMember: loadMany(
      db,
      rowsBy(db, AppointmentEntity, "memberId", { order: { startsOn: "desc", isPrimary: "desc", id: "asc" } }),
      (post) => post.memberId,
    ),
    rankException: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ id: string; reason: string }>(sql`
          select appointment_id as id, reason from members.appointment_exception
          where appointment_id = any(${ids}::text[])`),
      ({ id }) => id,
    ),
    /** When a unit ended, and the unit that carries on its work today. */
    endOfUnit: loadOne(
      db,
      (unitIds: readonly string[]) =>
        db.query<{ unitId: string; endedOn: string | null; currentId: string | null }>(sql`
          select unit.unit_id as "unitId", unit.valid_to::text as "endedOn", fold.current_id as "currentId"
          from members.unit_successor as unit left join members.unit_fold as fold using (unit_id)
          where unit.unit_id = any(${unitIds}::text[])`),
      (unit) => unit.unitId,
    ),
  };
}
