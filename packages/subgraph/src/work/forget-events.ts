import { raw, sql } from "@sen/database";
import type { Job } from "./job.ts";

/** Days that events are kept, by the key of the setting that may say otherwise (`{"days": n}`). */
export const defaultEventDays = {
  /** In the outbox, after they happened and were published; they go with their month. */
  "retention.outbox": 90,
  /** That they were handled, which keeps them from being handled again; longer than any outbox keeps them. */
  "retention.inbox": 180,
} as const;

/** Most rows taken out by one run, where a whole month cannot be; the rest waits for the next. */
const mostAtOnce = 50_000;

/** Forgets what was told and taken long ago. What is not published yet is kept, however old. */
export function forgetEvents(slice: string): Job {
  return {
    name: "forget-events",
    everySeconds: 3600,
    run: async ({ db, now }) => {
      const kept = Object.keys(defaultEventDays);
      const set = await db.query<{ key: string; days: number }>(sql`
        select key, (value ->> 'days')::int as days from ${raw(`${slice}.setting`)} where key = any (${kept}::text[])`);
      const days = { ...defaultEventDays, ...Object.fromEntries(set.map((each) => [each.key, each.days])) };
      const before = (key: keyof typeof defaultEventDays) =>
        sql`(${now}::timestamptz - make_interval(days => ${days[key]}::int))`;
      await db.query(sql`select ${raw(`${slice}.forget_outbox`)}(${before("retention.outbox")}, ${mostAtOnce})`);
      await db.query(sql`
        delete from ${raw(`${slice}.inbox_event`)} where (consumer, event_id) in (
          select consumer, event_id from ${raw(`${slice}.inbox_event`)}
          where handled_at < ${before("retention.inbox")} order by handled_at limit ${mostAtOnce})`);
    },
  };
}
