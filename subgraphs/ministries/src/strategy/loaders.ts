import { allOf, loadByArguments, loadMany, loadOne, loadPages, sql } from "@sen/database";
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
  const objectives = db.repository(StrategicObjectiveEntity);
  return {
    strategyById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(StrategyEntity).findBy({ id: Any([...ids]) }),
      (strategy) => strategy.id,
    ),
    objectiveById: loadOne(
      db,
      (ids: readonly string[]) => objectives.findBy({ id: Any([...ids]) }),
      (objective) => objective.id,
    ),
    objectivesByStrategy: loadMany(
      db,
      (ids: readonly string[]) => objectives.find({ where: { strategyId: Any([...ids]) }, order: { code: "asc" } }),
      (objective) => objective.strategyId,
    ),
    indicatorById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(IndicatorEntity).findBy({ id: Any([...ids]) }),
      (indicator) => indicator.id,
    ),
    indicatorsByObjective: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(IndicatorEntity).find({ where: { objectiveId: Any([...ids]) }, order: { code: "asc" } }),
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
