import { loadMany, loadOne, raw, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { Minutes, MinutesRevision } from "./entities.ts";

const minutesColumns =
  raw(`id, event_id as "eventId", state, version, document_id as "documentId", circulated_at as "circulatedAt",
  approved_by as "approvedBy", approved_at as "approvedAt"`);

export function createMinutesLoaders({ db }: LoaderContext) {
  return {
    minutesById: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<Minutes>(sql`select ${minutesColumns} from events.minutes where id = any(${ids})`),
      (minutes) => minutes.id,
    ),
    minutesByEvent: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<Minutes>(sql`select ${minutesColumns} from events.minutes where event_id = any(${ids})`),
      (minutes) => minutes.eventId,
    ),
    /** Newest first. */
    revisionsOfMinutes: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<MinutesRevision>(sql`
          select minutes_id as "minutesId", number, body_vi as "bodyVi", body_en as "bodyEn", written_by as "writtenBy",
            written_at as "writtenAt"
          from events.minutes_revision where minutes_id = any(${ids}) order by number desc`),
      (revision) => revision.minutesId,
    ),
  };
}
