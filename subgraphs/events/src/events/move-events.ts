import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Job } from "@sen/subgraph";
import { EventEntity } from "./entities.ts";
import type { EventState } from "./entities.ts";
import { tellMove } from "./tell-move.ts";

/** Moves events on by their dates: sign-up begins and ends, the event begins and ends. */
export const moveEvents: Job = {
  name: "move-events",
  everySeconds: 60,
  run: async ({ db, now, logger }) => {
    // One that was forgotten for long takes several steps, and others are told of each.
    for (;;) {
      const due = await findDueMoves(db, now);
      if (due.length === 0) break;
      for (const { id, from, to } of due) await moveOn(db, id, from, to, now);
    }
    const waiting = await db.query<{ code: string }>(sql`
      select e.code from events.event as e where e.state = 'REGISTRATION_CLOSED' and e.starts_at <= ${now} and ${isWithoutLink}`);
    if (waiting.length > 0)
      logger.warn({ events: waiting.map(({ code }) => code) }, "events cannot begin without a link to join");
  },
};

interface DueMove {
  readonly id: string;
  readonly from: EventState;
  readonly to: EventState;
}

/** V-E3: online and hybrid events do not begin without a link. */
const isWithoutLink = sql`e.mode <> 'IN_PERSON' and not exists (select from events.online_link as l where l.event_id = e.id)`;

function findDueMoves(db: ViewerDatabase, now: Date): Promise<DueMove[]> {
  return db.query<DueMove>(sql`
    select id, "from", "to" from (
      select e.id, e.state as "from", case
        when e.state = 'ANNOUNCED' and least(e.registration_opens_at, e.starts_at) <= ${now} then 'REGISTRATION_OPEN'
        when e.state = 'REGISTRATION_OPEN' and coalesce(e.registration_closes_at, e.starts_at) <= ${now} then 'REGISTRATION_CLOSED'
        when e.state = 'REGISTRATION_CLOSED' and e.starts_at <= ${now} and not (${isWithoutLink}) then 'ONGOING'
        when e.state = 'ONGOING' and e.ends_at <= ${now} then 'ENDED'
      end as "to"
      from events.event as e where e.state in ('ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'ONGOING')
    ) as moves where "to" is not null order by id limit 500`);
}

async function moveOn(db: ViewerDatabase, id: string, from: EventState, to: EventState, now: Date): Promise<void> {
  // Somebody may have moved it by hand meanwhile: then it is no longer this move's.
  const moved = await db.query(sql`
    update events.event set state = ${to}, version = version + 1, updated_at = ${now} where id = ${id} and state = ${from} returning id`);
  if (moved.length === 0) return;
  const event = await db.repository(EventEntity).findOneBy({ id });
  if (event !== null) await tellMove(db, event, from);
}
