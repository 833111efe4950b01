import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

interface DueOutcome {
  readonly outcomeId: string;
  readonly eventId: string;
  readonly code: string;
  readonly hostUnitId: string;
  readonly responsibleUnitId: string | null;
  readonly reviewOn: string;
  readonly dueOn: string | null;
}

/** Reminds, once for each day of review, of results that are still open on it. */
export const remindOutcomes: Job = {
  name: "remind-outcomes",
  everySeconds: 3600,
  run: async ({ db, today }) => {
    const due = await db.query<DueOutcome>(sql`
      update events.outcome as o set reminded_on = o.review_on from events.event as e
      where e.id = o.event_id and o.state = 'OPEN' and o.review_on <= ${today}::date and o.reminded_on is distinct from o.review_on
      returning o.id as "outcomeId", e.id as "eventId", e.code, e.host_unit_id as "hostUnitId",
        o.responsible_unit_id as "responsibleUnitId", o.review_on::text as "reviewOn", o.due_on::text as "dueOn"`);
    for (const { responsibleUnitId, dueOn, ...facts } of due.toSorted((one, other) =>
      one.eventId < other.eventId ? -1 : 1,
    )) {
      await db.emit({
        type: "outcome.review_due",
        aggregate: `event:${facts.eventId}`,
        payload: { ...facts, responsibleUnitId: responsibleUnitId ?? undefined, dueOn: dueOn ?? undefined },
      });
    }
  },
};
