import { loadByArguments, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Between, Any } from "typeorm";
import type { YearRange } from "../strategy/loaders.ts";
import { unitYearKey, unitYears } from "../unit-year.ts";
import {
  activityColumns,
  AnnualPlanEntity,
  PlanActivityEntity,
  PlanMoveEntity,
  ProgressReportEntity,
} from "./entities.ts";
import type { AnnualPlan, PlanActivity } from "./entities.ts";
import { findUnservedObjectives } from "./objectives-of-plan.ts";

export function createPlanLoaders({ db, codec }: LoaderContext) {
  const plans = db.repository(AnnualPlanEntity);
  const planById = loadOne(db, rowsBy(db, AnnualPlanEntity, "id"), (plan) => plan.id);
  return {
    planById,
    planByUnitYear: loadOne(
      db,
      async (keys: readonly string[]) => {
        const found = await plans.findBy(unitYears(keys));
        for (const plan of found) planById.prime(plan.id, plan);
        return found;
      },
      ({ unitId, year }) => unitYearKey(unitId, year),
    ),
    plansByUnit: loadByArguments<YearRange, string, AnnualPlan[]>(
      db,
      async (ids, { fromYear, toYear }) => {
        const rows = await plans.find({
          where: { unitId: Any([...ids]), year: Between(fromYear ?? 0, toYear ?? 9999) },
          order: { year: "asc" },
        });
        return Map.groupBy(rows, (plan) => plan.unitId);
      },
      () => [],
    ),
    progressByPlan: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ plan_id: string; progress: number }>(sql`
          select plan_id, sum(weight * progress)::float8 / sum(weight) as progress
          from ministries.plan_activity where plan_id = any(${ids}) group by plan_id`),
      (row) => row.plan_id,
    ),
    movesByPlan: loadMany(
      db,
      rowsBy(db, PlanMoveEntity, "planId", { order: { movedAt: "asc", id: "asc" } }),
      (move) => move.planId,
    ),
    unservedObjectivesByPlan: loadMany(
      db,
      (ids: readonly string[]) => findUnservedObjectives(db, ids),
      (row) => row.plan_id,
    ),
    activitiesByPlan: loadPages<PageArguments, PlanActivity>(db, () => ({
      entity: PlanActivityEntity,
      columns: activityColumns,
      belongsTo: sql`t.plan_id = p.key`,
      orderBy: [
        { expression: "t.code", type: "text" },
        { expression: "t.id", type: "text" },
      ],
      codec,
    })),
  };
}

export function createActivityLoaders({ db }: LoaderContext) {
  return {
    activityById: loadOne(db, rowsBy(db, PlanActivityEntity, "id"), (activity) => activity.id),
    budgetByActivity: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ activity_id: string; budget_vnd: number }>(sql`
          select activity_id, budget_vnd::float8 as budget_vnd from ministries.plan_activity_budget
          where activity_id = any(${ids})`),
      (row) => row.activity_id,
    ),
    partnerIdsByActivity: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ activity_id: string; unit_id: string }>(sql`
          select link.activity_id, link.unit_id from ministries.plan_activity_partner as link
          join ministries.unit as u on u.id = link.unit_id
          where link.activity_id = any(${ids}) order by u.protocol_order, u.id`),
      (row) => row.activity_id,
    ),
    evidenceIdsByReport: loadMany(
      db,
      (ids: readonly string[]) =>
        db.query<{ report_id: string; document_id: string }>(sql`
          select report_id, document_id from ministries.report_evidence where report_id = any(${ids}) order by document_id`),
      (row) => row.report_id,
    ),
    reportsByActivity: loadMany(
      db,
      rowsBy(db, ProgressReportEntity, "activityId", { order: { reportedOn: "desc", id: "desc" } }),
      (report) => report.activityId,
    ),
  };
}
