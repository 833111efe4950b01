import { sql } from "@sen/database";
import type { Sql } from "@sen/database";

/** Condition that member `t` had an active membership on a day, of one of the kinds when any are named. */
export function isActiveOn(day: string, kinds?: readonly string[] | null): Sql {
  return sql`exists (
    select from members.membership as s
    where s.member_id = t.id and s.state in ('ACTIVE', 'ENDED') and s.started_on <= ${day}::date
      and (s.ended_on is null or s.ended_on >= ${day}::date)
      and (${kinds ?? null}::text[] is null or s.kind = any(${kinds ?? null}::text[]))
  )`;
}

/** Condition that member `t` held a primary post on a day for which `where` is true; the post's alias is `post`. */
export function holdsPostOn(day: string, where: Sql): Sql {
  return sql`exists (
    select from members.appointment as post
    where post.member_id = t.id and post.is_primary and post.starts_on <= ${day}::date
      and (post.ends_on is null or post.ends_on >= ${day}::date) and ${where}
  )`;
}
