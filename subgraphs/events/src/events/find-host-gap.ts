import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Event } from "./entities.ts";

/** An annual workshop needs the confirmed turn of its host and year (domain §7.3); other events need none. */
export async function findHostGap(db: ViewerDatabase, event: Event): Promise<UserError | null> {
  if (event.kind !== "ANNUAL_WORKSHOP") return null;
  const [turn] = await db.query<{ id: string }>(sql`
    select id from events.host_turn
    where id = ${event.hostAssignmentId} and unit_id = ${event.hostUnitId} and state in ('CONFIRMED', 'SCHEDULED')
      and year = extract(year from ${event.startsAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')`);
  const year = new Date(event.startsAt.getTime() + 7 * 3_600_000).getUTCFullYear();
  return turn === undefined ? userError("HOST_NOT_CONFIRMED", ["eventId"], { year }) : null;
}
