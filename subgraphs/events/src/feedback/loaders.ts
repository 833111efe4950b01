import { loadMany, loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";

/** Sums over the answers to one question; the database leaves them out under five answers. */
export interface QuestionFigures {
  readonly eventId: string;
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string | null;
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
      (ids: readonly string[]) =>
        db.query<FeedbackTotals>(sql`
          select event_id as "eventId", responses, average_overall as "averageOverall"
          from events.feedback_totals(${ids}::text[])`),
      (totals) => totals.eventId,
    ),
    questionsByEvent: loadMany(
      (ids: readonly string[]) =>
        db.query<QuestionFigures>(sql`
          select event_id as "eventId", code, label_vi as "labelVi", label_en as "labelEn", average, counts
          from events.feedback_by_question(${ids}::text[])`),
      (question) => question.eventId,
    ),
  };
}
