import { loadMany, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";

export type EventWarning = "HOST_ENDED" | "HOST_NOT_CONFIRMED" | "LINK_MISSING" | "REVIEW_OVERDUE";

/** What somebody should see to about an event, by event. */
export function createWarningLoader({ db, today }: LoaderContext) {
  return loadMany(
    db,
    (ids: readonly string[]) =>
      db.query<{ event_id: string; warning: EventWarning }>(sql`
        select e.id as event_id, w.warning from events.event as e cross join lateral (
          select 'HOST_ENDED' as warning where e.ends_at > ${today}::date and exists (
            select from events.unit_successor as u where u.unit_id = e.host_unit_id
              and coalesce(u.ended_on, u.effective_on) <= (e.starts_at at time zone 'Asia/Ho_Chi_Minh')::date)
          union all
          select 'HOST_NOT_CONFIRMED' where e.kind = 'ANNUAL_WORKSHOP' and e.ends_at > ${today}::date and not exists (
            select from events.host_turn as h where h.id = e.host_assignment_id and h.unit_id = e.host_unit_id
              and h.state in ('CONFIRMED', 'SCHEDULED'))
          union all
          select 'LINK_MISSING' where e.mode <> 'IN_PERSON' and e.ends_at > ${today}::date
            and not exists (select from events.online_link as l where l.event_id = e.id)
          union all
          select 'REVIEW_OVERDUE' where exists (
            select from events.outcome as o where o.event_id = e.id and o.state = 'OPEN' and o.review_on < ${today}::date)
        ) as w
        where e.id = any(${ids}) and e.state <> 'CANCELLED' order by w.warning`),
    (row) => row.event_id,
  );
}
