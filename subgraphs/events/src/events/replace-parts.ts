import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/** The link to join online; none takes it away. */
export async function replaceLink(db: ViewerDatabase, eventId: string, url: string | null): Promise<void> {
  if (url === null) {
    await db.query(sql`delete from events.online_link where event_id = ${eventId}`);
    return;
  }
  await db.query(sql`
    insert into events.online_link (event_id, url) values (${eventId}, ${url})
    on conflict (event_id) do update set url = excluded.url where online_link.url <> excluded.url`);
}

/** Leaves exactly these units as co-hosts; rows that stay are not touched, so that the change log tells what changed. */
export async function replaceCoHosts(db: ViewerDatabase, eventId: string, unitIds: readonly string[]): Promise<void> {
  await db.query(sql`delete from events.event_co_host where event_id = ${eventId} and unit_id <> all(${unitIds})`);
  await db.query(sql`
    insert into events.event_co_host (event_id, unit_id) select distinct ${eventId}, id from unnest(${unitIds}::text[]) as id
    on conflict do nothing`);
}
