import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";

/** V-U4: a unit that is none any more on that day takes on nothing new. Null when it is at work. */
export async function findEndedUnit(
  db: ViewerDatabase,
  unitIds: readonly string[],
  on: Date | string,
  field: string[],
): Promise<UserError | null> {
  const [ended] = await db.query<{ code: string; endedOn: string }>(sql`
    select code, coalesce(ended_on, effective_on)::text as "endedOn" from events.unit_successor
    where unit_id = any(${unitIds}) and coalesce(ended_on, effective_on) <= (${on}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date order by code limit 1`);
  return ended === undefined ? null : userError("UNIT_ENDED", field, { unit: ended.code, endedOn: ended.endedOn });
}

/** Units that nobody knows: a wrong id, or one whose creation has not arrived here yet. */
export async function findUnknownUnit(
  db: ViewerDatabase,
  unitIds: readonly string[],
  field: string[],
): Promise<UserError | null> {
  const [unknown] = await db.query<{ id: string }>(sql`
    select id from unnest(${unitIds}::text[]) as id where not exists (select from events.unit_successor as u where u.unit_id = id) limit 1`);
  return unknown === undefined
    ? null
    : userError("NOT_FOUND", field, { what: { vi: `đơn vị ${unknown.id}`, en: `unit ${unknown.id}` } });
}
