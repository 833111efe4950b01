import { allOf, loadByArguments, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Between, Any } from "typeorm";
import { activityColumns, PlanActivityEntity } from "../plans/entities.ts";
import type { PlanActivity } from "../plans/entities.ts";
import { IndicatorEntity, IndicatorValueEntity, StrategicObjectiveEntity, StrategyEntity } from "./entities.ts";
import type { IndicatorValue } from "./entities.ts";

export interface YearRange {
  readonly fromYear?: number | null | undefined;
  readonly toYear?: number | null | undefined;
}

interface ActivitiesOfYear extends PageArguments {
  readonly year?: number | null | undefined;
}

export function createStrategyLoaders({ db, codec }: LoaderContext) {
  return {
    strategyById: loadOne(db, rowsBy(db, StrategyEntity, "id"), (strategy) => strategy.id),
    objectiveById: loadOne(db, rowsBy(db, StrategicObjectiveEntity, "id"), (objective) => objective.id),
    objectivesByStrategy: loadMany(
      db,
      rowsBy(db, StrategicObjectiveEntity, "strategyId", { order: { code: "asc" } }),
      (objective) => objective.strategyId,
    ),
    indicatorById: loadOne(db, rowsBy(db, IndicatorEntity, "id"), (indicator) => indicator.id),
    indicatorsByObjective: loadMany(
      db,
      rowsBy(db, IndicatorEntity, "objectiveId", { order: { code: "asc" } }),
      (indicator) => indicator.objectiveId,
    ),
    valuesByIndicator: loadByArguments<YearRange, string, IndicatorValue[]>(
      db,
      async (ids, range) => {
        const rows = await db.repository(IndicatorValueEntity).find({
          where: { indicatorId: Any([...ids]), year: Between(range.fromYear ?? 0, range.toYear ?? 9999) },
          order: { year: "asc", unitId: { direction: "asc", nulls: "first" } },
        });
        return Map.groupBy(rows, (row) => row.indicatorId);
      },
      () => [],
    ),
    activitiesByObjective: loadPages<ActivitiesOfYear, PlanActivity>(db, ({ year }) => ({
      entity: PlanActivityEntity,
      columns: activityColumns,
      belongsTo: sql`t.objective_id = p.key`,
      where: allOf([year != null && sql`t.year = ${year}`]),
      orderBy: [
        { expression: "t.year", type: "integer", direction: "desc" },
        { expression: "t.progress", type: "integer", direction: "desc" },
        { expression: "t.id", type: "text" },
      ],
      codec,
    })),
  };
}
