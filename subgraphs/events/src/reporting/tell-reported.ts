import { sql } from "@sen/database";
import type { Context } from "../context.ts";
import type { Event } from "../events/entities.ts";

/** Tells others that an event is over and accounted for: who spoke, and that the host's turn is held. */
export async function tellReported({ db, now }: Context, event: Event): Promise<void> {
  await db.query(
    sql`update events.event_report set accepted_at = ${now}, updated_at = ${now} where event_id = ${event.id}`,
  );
  const speakers = await db.query(sql`
    select s.member_id as "memberId", s.role, round(sum(extract(epoch from p.ends_at - p.starts_at)) / 3600, 1)::float8 as hours
    from events.session_speaker as s join events.session as p on p.id = s.session_id
    where p.event_id = ${event.id} and s.member_id is not null group by s.member_id, s.role order by s.member_id, s.role`);
  const inVietnam = new Date(event.startsAt.getTime() + 7 * 3_600_000).toISOString();
  const { hostAssignmentId } = event;
  await db.emit({
    type: "event.reported",
    aggregate: `event:${event.id}`,
    payload: {
      eventId: event.id,
      code: event.code,
      kind: event.kind,
      hostUnitId: event.hostUnitId,
      hostAssignmentId: hostAssignmentId ?? undefined,
      on: inVietnam.slice(0, 10),
      speakers,
    },
  });
  if (hostAssignmentId === null) return;
  await db.emit({
    type: "host.held",
    aggregate: `host:${hostAssignmentId}`,
    payload: { hostAssignmentId, eventId: event.id, year: Number(inVietnam.slice(0, 4)) },
  });
}
