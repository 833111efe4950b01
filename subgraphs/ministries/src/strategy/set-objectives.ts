import { sql } from "@sen/database";
import { hasRole } from "@sen/identity";
import { requireYear, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { findTextProblem, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { SetIndicatorInput, SetIndicatorValueInput, SetStrategicObjectiveInput } from "../generated/resolvers.ts";
import type { Indicator, StrategicObjective, Strategy } from "./entities.ts";
import { upsertRow } from "./upsert-row.ts";
import { findEditProblem, strategyNotFound } from "./write-strategy.ts";

/** Writes the objective with this code of a drafted strategy: a new one, or the one there is. */
export async function setStrategicObjective(
  context: Context,
  input: SetStrategicObjectiveInput,
): Promise<{ objective: StrategicObjective | null; userErrors: UserError[] }> {
  const { db, loaders, viewer } = context;
  const { strategyId, code, title, weight } = input;
  const strategy = await loaders.strategyById.load(strategyId);
  if (strategy === null) return { objective: null, userErrors: [strategyNotFound(strategyId)] };
  const problem =
    findEditProblem(context, strategy) ??
    findCodeProblem(code) ??
    findTextProblem({ title }, 300) ??
    findWeightProblem(weight);
  if (problem !== null) return { objective: null, userErrors: [problem] };
  const id = await upsertRow(db, "strategic_objective", {
    key: { strategy_id: strategyId, code },
    values: { ...textColumns("title", title), weight: weight ?? 1 },
    createdBy: viewer.subject,
  });
  loaders.objectivesByStrategy.clear(strategyId);
  return { objective: await loaders.objectiveById.clear(id).load(id), userErrors: [] };
}

/** Writes the indicator with this code of an objective of a drafted strategy. */
export async function setIndicator(
  context: Context,
  input: SetIndicatorInput,
): Promise<{ indicator: Indicator | null; userErrors: UserError[] }> {
  const { db, loaders, viewer } = context;
  const { objectiveId, code, name, unitOfMeasure, higherIsBetter, baseline, target } = input;
  const strategy = await strategyOf(context, objectiveId);
  if (strategy === null) return { indicator: null, userErrors: [notFound("objectiveId", objectiveId)] };
  const problem =
    findEditProblem(context, strategy) ??
    findCodeProblem(code) ??
    findTextProblem({ name }, 300) ??
    findTextProblem({ unitOfMeasure }, 60);
  if (problem !== null) return { indicator: null, userErrors: [problem] };
  const id = await upsertRow(db, "indicator", {
    key: { objective_id: objectiveId, code },
    values: {
      ...textColumns("name", name),
      ...textColumns("unit_of_measure", unitOfMeasure),
      higher_is_better: higherIsBetter ?? true,
      baseline: baseline ?? null,
      target: target ?? null,
    },
    createdBy: viewer.subject,
  });
  loaders.indicatorsByObjective.clear(objectiveId);
  return { indicator: await loaders.indicatorById.clear(id).load(id), userErrors: [] };
}

/** Reports an indicator's value of a year: a unit's own by its coordinators, the network's by the secretariat. */
export async function setIndicatorValue(
  context: Context,
  input: SetIndicatorValueInput,
): Promise<{ indicator: Indicator | null; userErrors: UserError[] }> {
  const { db, loaders, viewer } = context;
  const { indicatorId, target, actual, note } = input;
  const unitId = input.ministryId ?? null;
  const mayReport = unitId === null ? hasRole(viewer, "SECRETARIAT") : hasRole(viewer, "UNIT_COORDINATOR", unitId);
  const indicator = await loaders.indicatorById.load(indicatorId);
  if (indicator === null) return { indicator, userErrors: [notFound("indicatorId", indicatorId)] };
  if (!mayReport)
    return { indicator, userErrors: [userError("FORBIDDEN", ["ministryId"], { what: "setIndicatorValue" })] };
  const year = requireYear(input.year);
  const strategy = await strategyOf(context, indicator.objectiveId);
  const problem = findYearProblem(strategy, year) ?? findTextProblem({ note }, 2000);
  if (problem !== null) return { indicator, userErrors: [problem] };
  await upsertRow(db, "indicator_value", {
    key: { indicator_id: indicatorId, year, unit_id: unitId },
    values: { target: target ?? null, actual: actual ?? null, ...textColumns("note", note ?? null) },
    createdBy: viewer.subject,
  });
  return { indicator, userErrors: [] };
}

async function strategyOf({ db, loaders }: Context, objectiveId: string): Promise<Strategy | null> {
  const [row] = await db.query<{ strategy_id: string }>(
    sql`select strategy_id from ministries.strategic_objective where id = ${objectiveId}`,
  );
  return row === undefined ? null : loaders.strategyById.load(row.strategy_id);
}

function findYearProblem(strategy: Strategy | null, year: number): UserError | null {
  if (strategy === null || (year >= strategy.fromYear && year <= strategy.toYear)) return null;
  return invalid(
    "year",
    `chiến lược từ ${strategy.fromYear} đến ${strategy.toYear}`,
    `the strategy goes from ${strategy.fromYear} to ${strategy.toYear}`,
  );
}

function findCodeProblem(code: string): UserError | null {
  if (/^[\p{L}\d][\p{L}\d.-]{0,19}$/u.test(code)) return null;
  return invalid("code", "mã gồm 1–20 chữ, số, dấu chấm, gạch", "a code is 1 to 20 letters, digits, dots and hyphens");
}

function findWeightProblem(weight: number | null | undefined): UserError | null {
  if (weight == null || (weight >= 1 && weight <= 10)) return null;
  return invalid("weight", "trọng số từ 1 đến 10", "a weight is 1 to 10");
}

const invalid = (field: string, vi: string, en: string): UserError =>
  userError("VALIDATION", [field], { what: { vi, en } });

const notFound = (field: string, id: string): UserError => userError("NOT_FOUND", [field], { what: id });
