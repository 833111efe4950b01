import { raw, sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { insertRow } from "../changes/rows.ts";
import type { Context } from "../context.ts";
import type { AddPlanActivityInput, RemovePlanActivityInput } from "../generated/resolvers.ts";
import type { AnnualPlan } from "./entities.ts";
import { findActivityProblem } from "./find-activity-problem.ts";
import { holdPlan } from "./hold-plan.ts";
import { canEditPlan } from "./policies.ts";
import { planNotFound } from "./transition-annual-plan.ts";
import { workedStates, writtenStates } from "./transitions.ts";
import type { ActivityOutcome } from "./update-plan-activity.ts";
import { activityColumns, activityNotFound, lockActivity, writeParts } from "./write-activity.ts";
import { staleVersion } from "../changes/find-move-problem.ts";

/** Adds an activity to a plan that is being written or carried out, and gives it the plan's next code. */
export async function addPlanActivity(context: Context, input: AddPlanActivityInput): Promise<ActivityOutcome> {
  const { db, loaders, viewer } = context;
  const known = await loaders.planById.load(input.planId);
  if (known !== null && !canEditPlan(viewer, known.unitId))
    return refuse(userError("FORBIDDEN", ["planId"], { what: "addPlanActivity" }));
  const plan = known === null ? null : await holdPlan(context, known.id);
  if (plan === null) return refuse(planNotFound(input.planId));
  if (!workedStates.includes(plan.state))
    return refuse(userError("NOT_EDITABLE", ["planId"], { what: plan.code, state: plan.state }));
  const problem = await findActivityProblem(context, plan, input);
  if (problem !== null) return refuse(problem);
  const id = await db.atomically(async () => {
    const code = await nextCode(context, plan);
    const created = await insertRow(db, "plan_activity", {
      code,
      plan_id: plan.id,
      year: plan.year,
      ...activityColumns(input),
      created_by: viewer.subject,
    });
    await writeParts(context, created, input);
    return created;
  });
  loaders.progressByPlan.clear(plan.id);
  return { activity: await loaders.activityById.load(id), userErrors: [] };
}

/** `HD-2026-MOF-04` after `…-03`; the caller holds the plan. */
async function nextCode({ db, loaders }: Context, plan: AnnualPlan): Promise<string> {
  const [last] = await db.query<{ n: number }>(sql`
    select coalesce(max(substring(code from '-(\\d+)$')::int), 0) as n from ministries.plan_activity where plan_id = ${plan.id}`);
  const unit = await loaders.unitById.load(plan.unitId);
  return `HD-${plan.year}-${unit?.code ?? ""}-${String((last?.n ?? 0) + 1).padStart(2, "0")}`;
}

/** Takes an activity out of a plan that is still being written; later it can only be cancelled, with a reason. */
export async function removePlanActivity(
  context: Context,
  { id, expectedVersion }: RemovePlanActivityInput,
): Promise<{ plan: AnnualPlan | null; userErrors: UserError[] }> {
  const { db, loaders, viewer } = context;
  const activity = await loaders.activityById.load(id);
  const known = activity === null ? null : await loaders.planById.load(activity.planId);
  if (known !== null && !canEditPlan(viewer, known.unitId))
    return { plan: known, userErrors: [userError("FORBIDDEN", ["id"], { what: "removePlanActivity" })] };
  const plan = known === null ? null : await holdPlan(context, known.id);
  if (activity === null || plan === null) return { plan, userErrors: [activityNotFound(id)] };
  if (!writtenStates.includes(plan.state))
    return { plan, userErrors: [userError("NOT_EDITABLE", ["id"], { what: plan.code, state: plan.state })] };
  const problem = await db.atomically(async () => {
    const version = await lockActivity(context, id);
    if (version !== expectedVersion) return staleVersion(expectedVersion, version);
    const reports = await db.query(sql`select from ministries.progress_report where activity_id = ${id} limit 1`);
    if (reports.length > 0) return userError("NOT_EDITABLE", ["id"], { what: activity.code, state: activity.state });
    for (const table of ["plan_activity_partner", "plan_activity_budget"])
      await db.query(sql`delete from ${raw(`ministries.${table}`)} where activity_id = ${id}`);
    await db.query(sql`delete from ministries.plan_activity where id = ${id}`);
    return null;
  });
  loaders.activityById.clear(id);
  loaders.progressByPlan.clear(plan.id);
  return { plan, userErrors: problem === null ? [] : [problem] };
}

const refuse = (error: UserError): ActivityOutcome => ({ activity: null, userErrors: [error] });
