import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type ReviewState = "DRAFT" | "SUBMITTED" | "ACCEPTED";

/** `unitId` null: the review of the whole network. */
export interface PeriodReview {
  readonly id: string;
  readonly unitId: string | null;
  readonly year: number;
  readonly state: ReviewState;
  readonly resultsVi: string;
  readonly resultsEn: string | null;
  readonly advantagesVi: string | null;
  readonly advantagesEn: string | null;
  readonly difficultiesVi: string | null;
  readonly difficultiesEn: string | null;
  readonly solutionsVi: string | null;
  readonly solutionsEn: string | null;
  readonly nextYearVi: string | null;
  readonly nextYearEn: string | null;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Member id. */
  readonly acceptedBy: string | null;
  readonly version: number;
}

export const PeriodReviewEntity = new EntitySchema<PeriodReview>({
  name: "PeriodReview",
  schema: "ministries",
  tableName: "period_review",
  columns: {
    id: { type: "text", primary: true },
    unitId: { type: "text", name: "unit_id", nullable: true },
    year: { type: "integer" },
    state: { type: "text" },
    resultsVi: { type: "text", name: "results_vi" },
    resultsEn: { type: "text", name: "results_en", nullable: true },
    advantagesVi: { type: "text", name: "advantages_vi", nullable: true },
    advantagesEn: { type: "text", name: "advantages_en", nullable: true },
    difficultiesVi: { type: "text", name: "difficulties_vi", nullable: true },
    difficultiesEn: { type: "text", name: "difficulties_en", nullable: true },
    solutionsVi: { type: "text", name: "solutions_vi", nullable: true },
    solutionsEn: { type: "text", name: "solutions_en", nullable: true },
    nextYearVi: { type: "text", name: "next_year_vi", nullable: true },
    nextYearEn: { type: "text", name: "next_year_en", nullable: true },
    submittedAt: { type: "timestamptz", name: "submitted_at", nullable: true },
    acceptedAt: { type: "timestamptz", name: "accepted_at", nullable: true },
    acceptedBy: { type: "text", name: "accepted_by", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof PeriodReview, EntitySchemaColumnOptions>,
});
