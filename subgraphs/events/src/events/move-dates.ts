import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Event } from "./entities.ts";

/** Gives an event other dates: its sessions and the time of sign-up move along with its beginning. */
export async function moveDates(
  db: ViewerDatabase,
  event: Event,
  next: Pick<Event, "startsAt" | "endsAt">,
): Promise<void> {
  const shiftMs = next.startsAt.getTime() - event.startsAt.getTime();
  if (shiftMs === 0 && next.endsAt.getTime() === event.endsAt.getTime()) return;
  const shift = sql`make_interval(secs => ${shiftMs / 1000})`;
  await db.query(sql`
    update events.event set starts_at = ${next.startsAt}, ends_at = ${next.endsAt},
      registration_opens_at = registration_opens_at + ${shift}, registration_closes_at = registration_closes_at + ${shift},
      details_version = details_version + 1
    where id = ${event.id}`);
  await db.query(sql`
    update events.session set starts_at = starts_at + ${shift}, ends_at = ends_at + ${shift}, version = version + 1
    where event_id = ${event.id}`);
}
