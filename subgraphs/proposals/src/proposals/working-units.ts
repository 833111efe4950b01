import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";

/** Why these units cannot be asked anything new today, or null (V-U4): one is unknown, or works no more. */
export async function refuseUnits(
  db: ViewerDatabase,
  unitIds: readonly string[],
  field: string[],
): Promise<UserError | null> {
  const rows = await db.query<{ id: string; code: string | null; endedOn: string | null }>(sql`
    select asked.id, u.code, case when u.effective_on <= proposals.today() then (u.effective_on - 1)::text end as "endedOn"
    from unnest(${unitIds}::text[]) as asked(id) left join proposals.unit_successor as u on u.unit_id = asked.id`);
  const unknown = rows.find(({ code }) => code === null);
  if (unknown !== undefined) return userError("NOT_FOUND", field, { what: unknown.id });
  const ended = rows.find(({ endedOn }) => endedOn !== null);
  return ended === undefined ? null : userError("UNIT_ENDED", field, { unit: ended.code, endedOn: ended.endedOn });
}
