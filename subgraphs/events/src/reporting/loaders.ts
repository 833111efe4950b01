import { loadMany, loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { loadReportGaps } from "./find-report-gaps.ts";

/** What the host and the secretariat did with an event's report. */
export interface EventReport {
  readonly eventId: string;
  readonly sentAt: Date | null;
  readonly returnNote: string | null;
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
}

export function createReportLoaders({ db }: LoaderContext) {
  return {
    reportByEvent: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<EventReport>(sql`
          select event_id as "eventId", sent_at as "sentAt", return_note as "returnNote", returned_at as "returnedAt",
            accepted_at as "acceptedAt"
          from events.event_report where event_id = any(${ids})`),
      (report) => report.eventId,
    ),
    reportGapsByEvent: loadMany(
      db,
      (ids: readonly string[]) => loadReportGaps(db, ids),
      (gap) => gap.event_id,
    ),
  };
}
