import { loadConnection, sql } from "@sen/database";
import type { Connection, OrderColumn, PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Context } from "../context.ts";
import { AppointmentEntity } from "./entities.ts";
import type { Appointment } from "./entities.ts";
import { canSeeAppointmentsToRenew } from "./policies.ts";

const longestWaiting: readonly OrderColumn[] = [
  {
    expression: "(select unit.valid_to from members.unit_successor as unit where unit.unit_id = t.unit_id)",
    type: "date",
  },
  { expression: "t.id", type: "text" },
];

/** Posts that go on in a unit which has ended: nobody moves them by herself, so the secretariat proposes new ones. */
export async function findAppointmentsToRenew(
  { db, viewer, codec, today }: Pick<Context, "db" | "viewer" | "codec" | "today">,
  page: PageArguments,
): Promise<Connection<Appointment>> {
  if (!canSeeAppointmentsToRenew(viewer)) throw new HubError("FORBIDDEN", { what: "Query.appointmentsToRenew" });
  return loadConnection(db, page, {
    entity: AppointmentEntity,
    where: sql`exists (
      select from members.unit_successor as unit
      where unit.unit_id = t.unit_id and unit.valid_to < ${today}::date and (t.ends_on is null or t.ends_on > unit.valid_to)
    )`,
    orderBy: longestWaiting,
    codec,
  });
}
