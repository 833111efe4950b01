import { loadByArguments, loadMany } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from "typeorm";
import { AppointmentEntity } from "./entities.ts";
import type { Appointment } from "./entities.ts";

export function createAppointmentLoaders({ db }: LoaderContext) {
  return {
    /** Primary posts never overlap, so a member has at most one on a day. */
    primaryAppointmentOn: loadByArguments<{ readonly day: string }, string, Appointment | null>(
      async (memberIds, { day }) => {
        const held = { memberId: In([...memberIds]), isPrimary: true, startsOn: LessThanOrEqual(day) };
        const posts = await db.repository(AppointmentEntity).findBy([
          { ...held, endsOn: IsNull() },
          { ...held, endsOn: MoreThanOrEqual(day) },
        ]);
        return new Map(posts.map((post) => [post.memberId, post]));
      },
      () => null,
    ),
    appointmentsOfMember: loadMany(
      (memberIds: readonly string[]) =>
        db
          .repository(AppointmentEntity)
          .find({ where: { memberId: In([...memberIds]) }, order: { startsOn: "desc", isPrimary: "desc", id: "asc" } }),
      (post) => post.memberId,
    ),
  };
}
