import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type StrategyState = "DRAFT" | "APPROVED" | "IN_FORCE" | "CLOSED";

export interface Strategy {
  readonly id: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly fromYear: number;
  readonly toYear: number;
  readonly state: StrategyState;
  readonly documentId: string | null;
  readonly version: number;
}

export interface StrategicObjective {
  readonly id: string;
  readonly strategyId: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly weight: number;
}

export interface Indicator {
  readonly id: string;
  readonly objectiveId: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly unitOfMeasureVi: string;
  readonly unitOfMeasureEn: string | null;
  readonly higherIsBetter: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
}

/** `unitId` null: the value of the whole network. */
export interface IndicatorValue {
  readonly id: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly unitId: string | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
}

export const StrategyEntity = new EntitySchema<Strategy>({
  name: "Strategy",
  schema: "ministries",
  tableName: "strategy",
  columns: {
    id: { type: "text", primary: true },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    fromYear: { type: "integer", name: "from_year" },
    toYear: { type: "integer", name: "to_year" },
    state: { type: "text" },
    documentId: { type: "text", name: "document_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Strategy, EntitySchemaColumnOptions>,
});

export const StrategicObjectiveEntity = new EntitySchema<StrategicObjective>({
  name: "StrategicObjective",
  schema: "ministries",
  tableName: "strategic_objective",
  columns: {
    id: { type: "text", primary: true },
    strategyId: { type: "text", name: "strategy_id" },
    code: { type: "text" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    weight: { type: "integer" },
  } satisfies Record<keyof StrategicObjective, EntitySchemaColumnOptions>,
});

export const IndicatorEntity = new EntitySchema<Indicator>({
  name: "Indicator",
  schema: "ministries",
  tableName: "indicator",
  columns: {
    id: { type: "text", primary: true },
    objectiveId: { type: "text", name: "objective_id" },
    code: { type: "text" },
    nameVi: { type: "text", name: "name_vi" },
    nameEn: { type: "text", name: "name_en", nullable: true },
    unitOfMeasureVi: { type: "text", name: "unit_of_measure_vi" },
    unitOfMeasureEn: { type: "text", name: "unit_of_measure_en", nullable: true },
    higherIsBetter: { type: "boolean", name: "higher_is_better" },
    baseline: { type: "double precision", nullable: true },
    target: { type: "double precision", nullable: true },
  } satisfies Record<keyof Indicator, EntitySchemaColumnOptions>,
});

export const IndicatorValueEntity = new EntitySchema<IndicatorValue>({
  name: "IndicatorValue",
  schema: "ministries",
  tableName: "indicator_value",
  columns: {
    id: { type: "text", primary: true },
    indicatorId: { type: "text", name: "indicator_id" },
    year: { type: "integer" },
    unitId: { type: "text", name: "unit_id", nullable: true },
    target: { type: "double precision", nullable: true },
    actual: { type: "double precision", nullable: true },
    noteVi: { type: "text", name: "note_vi", nullable: true },
    noteEn: { type: "text", name: "note_en", nullable: true },
  } satisfies Record<keyof IndicatorValue, EntitySchemaColumnOptions>,
});
