import { loadMany, loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";

/** Sums over the answers to one question; the database leaves them out under five answers. */
export interface QuestionFigures {
  readonly eventId: string;
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string | null;
  readonly kind: "SCORE" | "TEXT";
  readonly average: number | null;
  readonly counts: number[] | null;
}

export interface FeedbackTotals {
  readonly eventId: string;
  readonly responses: number;
  readonly averageOverall: number | null;
}

export function createFeedbackLoaders({ db }: LoaderContext) {
  return {
    feedbackByEvent: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<FeedbackTotals>(sql`
          select event_id as "eventId", responses, average_overall as "averageOverall"
          from events.feedback_totals(${ids}::text[])`),
      (totals) => totals.eventId,
    ),
    questionsByEvent: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<QuestionFigures>(sql`
          select f.event_id as "eventId", f.code, f.label_vi as "labelVi", f.label_en as "labelEn", q.kind, f.average, f.counts
          from events.feedback_by_question(${ids}::text[]) as f
          join events.feedback_question as q on q.event_id = f.event_id and q.code = f.code
          order by q.event_id, q.position, q.code`),
      (question) => question.eventId,
    ),
    textsByEvent: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ event_id: string; code: string; text: string }>(sql`
          select event_id, code, text from events.feedback_texts(${ids}::text[])`),
      (row) => row.event_id,
    ),
  };
}
