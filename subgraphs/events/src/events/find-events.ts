import { allOf, containsWords, loadConnection, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { Context } from "../context.ts";
import type { EventFilter } from "../generated/resolvers.ts";
import { eventColumns, EventEntity, soonestFirst } from "./entities.ts";
import type { EventConnection } from "./entities.ts";

/** Events the viewer may see, in order of their beginning. */
export function findEvents(
  { db, codec, now }: Context,
  filter: EventFilter,
  page: PageArguments,
): Promise<EventConnection> {
  const { text, from, to, states, kinds, hostIds, themeId, visibility, hostEnded } = filter;
  return loadConnection(db, page, {
    entity: EventEntity,
    columns: eventColumns,
    where: allOf([
      text != null && containsWords("t.fold", text),
      from != null && sql`t.starts_at >= ${from}`,
      to != null && sql`t.starts_at < ${to}`,
      states != null && sql`t.state = any(${states})`,
      kinds != null && sql`t.kind = any(${kinds})`,
      hostIds != null && sql`t.host_unit_id = any(${hostIds})`,
      themeId != null && sql`t.theme_id = ${themeId}`,
      visibility != null && sql`t.visibility = ${visibility}`,
      hostEnded === true && sql`${hasEndedHost} and t.ends_at > ${now} and t.state not in ('CANCELLED', 'REPORTED')`,
    ]),
    orderBy: soonestFirst,
    codec,
  });
}

/** A unit takes part in nothing that begins once it has ended (V-U4). */
const hasEndedHost = sql`exists (select from events.unit_successor as u
  where u.unit_id = t.host_unit_id and coalesce(u.ended_on, u.effective_on) <= (t.starts_at at time zone 'Asia/Ho_Chi_Minh')::date)`;
