import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export interface Outcome {
  readonly id: string;
  readonly eventId: string;
  readonly kind: "CONCLUSION" | "TASK" | "COMMITMENT" | "RECOMMENDATION";
  readonly statementVi: string;
  readonly statementEn: string | null;
  readonly responsibleUnitId: string | null;
  readonly dueOn: string | null;
  readonly reviewOn: string | null;
  readonly state: "OPEN" | "DONE" | "DROPPED";
  readonly version: number;
}

export interface Evaluation {
  readonly eventId: string;
  readonly objectivesMet: number | null;
  readonly awarenessChange: number | null;
  readonly strengthsVi: string | null;
  readonly strengthsEn: string | null;
  readonly difficultiesVi: string | null;
  readonly difficultiesEn: string | null;
  readonly recommendationsVi: string | null;
  readonly recommendationsEn: string | null;
  /** Member id. */
  readonly evaluatedBy: string | null;
  readonly version: number;
}

export const OutcomeEntity = new EntitySchema<Outcome>({
  name: "Outcome",
  schema: "events",
  tableName: "outcome",
  columns: {
    id: { type: "text", primary: true },
    eventId: { type: "text", name: "event_id" },
    kind: { type: "text" },
    statementVi: { type: "text", name: "statement_vi" },
    statementEn: { type: "text", name: "statement_en", nullable: true },
    responsibleUnitId: { type: "text", name: "responsible_unit_id", nullable: true },
    dueOn: { type: "date", name: "due_on", nullable: true },
    reviewOn: { type: "date", name: "review_on", nullable: true },
    state: { type: "text" },
    version: { type: "integer" },
  } satisfies Record<keyof Outcome, EntitySchemaColumnOptions>,
});

export const EvaluationEntity = new EntitySchema<Evaluation>({
  name: "Evaluation",
  schema: "events",
  tableName: "evaluation",
  columns: {
    eventId: { type: "text", name: "event_id", primary: true },
    objectivesMet: { type: "integer", name: "objectives_met", nullable: true },
    awarenessChange: { type: "integer", name: "awareness_change", nullable: true },
    strengthsVi: { type: "text", name: "strengths_vi", nullable: true },
    strengthsEn: { type: "text", name: "strengths_en", nullable: true },
    difficultiesVi: { type: "text", name: "difficulties_vi", nullable: true },
    difficultiesEn: { type: "text", name: "difficulties_en", nullable: true },
    recommendationsVi: { type: "text", name: "recommendations_vi", nullable: true },
    recommendationsEn: { type: "text", name: "recommendations_en", nullable: true },
    evaluatedBy: { type: "text", name: "evaluated_by", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Evaluation, EntitySchemaColumnOptions>,
});
