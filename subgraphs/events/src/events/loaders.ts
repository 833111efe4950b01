import { allOf, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments, Sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { eventColumns, EventEntity, newestFirst, soonestFirst } from "./entities.ts";
import type { Event, EventFigures } from "./entities.ts";
import { createWarningLoader } from "./warning-loader.ts";

interface HostedEvents extends PageArguments {
  readonly fromYear?: number | null | undefined;
  readonly toYear?: number | null | undefined;
}

interface UpcomingEvents extends PageArguments {
  /** Events that end after this moment. */
  readonly from: Date;
}

export function createEventLoaders({ db, codec }: LoaderContext) {
  const eventById = loadOne(db, rowsBy(db, EventEntity, "id"), (event) => event.id);
  return {
    eventById,
    eventByCode: loadOne(
      db,
      async (codes: readonly string[]) => {
        const found = await rowsBy(db, EventEntity, "code")(codes);
        for (const event of found) eventById.prime(event.id, event);
        return found;
      },
      (event) => event.code,
    ),
    eventsByActivity: loadMany(
      db,
      rowsBy(db, EventEntity, "planActivityId", { order: { startsAt: "asc", id: "asc" } }),
      (event) => event.planActivityId ?? "",
    ),
    eventsByTheme: loadPages<PageArguments, Event>(db, () => ({
      entity: EventEntity,
      columns: eventColumns,
      belongsTo: sql`t.theme_id = p.key`,
      orderBy: soonestFirst,
      codec,
    })),
    eventsByHost: loadPages<HostedEvents, Event>(db, ({ fromYear, toYear }) => ({
      entity: EventEntity,
      columns: eventColumns,
      belongsTo: sql`t.host_unit_id = p.key`,
      where: allOf([
        fromYear != null && sql`t.starts_at >= ${startOfYear(fromYear)}`,
        toYear != null && sql`t.starts_at < ${startOfYear(toYear + 1)}`,
      ]),
      orderBy: newestFirst,
      codec,
    })),
    upcomingByHost: loadPages<UpcomingEvents, Event>(db, ({ from }) => ({
      entity: EventEntity,
      columns: eventColumns,
      belongsTo: sql`t.host_unit_id = p.key`,
      where: sql`t.ends_at > ${from} and t.state <> 'CANCELLED'`,
      orderBy: soonestFirst,
      codec,
    })),
  };
}

/** What is said about an event beside its row. */
export function createEventDetailLoaders(context: LoaderContext) {
  const { db } = context;
  return {
    warningsByEvent: createWarningLoader(context),
    coHostIdsByEvent: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ event_id: string; unit_id: string }>(sql`
          select event_id, unit_id from events.event_co_host where event_id = any(${ids}) order by unit_id`),
      (row) => row.event_id,
    ),
    onlineLinkByEvent: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ event_id: string; url: string }>(sql`
          select event_id, url from events.online_link where event_id = any(${ids})`),
      (row) => row.event_id,
    ),
    waitlistByEvent: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ event_id: string; length: number }>(sql`
          select event_id, length from events.waitlist_lengths(${ids}::text[])`),
      (row) => row.event_id,
    ),
    figuresByEvent: loadOne(
      db,
      (ids: readonly string[]) => db.query<EventFigures>(countFigures(ids)),
      (figures) => figures.eventId,
    ),
  };
}

/** The first moment of a year in Vietnam. */
const startOfYear = (year: number): Sql => sql`make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')`;

const countFigures = (ids: readonly string[]): Sql => sql`
  select event_id as "eventId", invited, confirmed, waitlisted, attended, absent, excused, units_represented as "unitsRepresented"
  from events.event_figures(${ids}::text[])`;
