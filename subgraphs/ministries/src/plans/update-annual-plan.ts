import { userError } from "@sen/subgraph";
import { staleVersion } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import { findTextProblem, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { UpdateAnnualPlanInput } from "../generated/resolvers.ts";
import { canEditPlan } from "./policies.ts";
import { planNotFound } from "./transition-annual-plan.ts";
import type { PlanOutcome } from "./transition-annual-plan.ts";
import { writtenStates } from "./transitions.ts";

/** Changes a plan's title while it is written; its activities have mutations of their own. */
export async function updateAnnualPlan(context: Context, input: UpdateAnnualPlanInput): Promise<PlanOutcome> {
  const { db, loaders, viewer } = context;
  const plan = await loaders.planById.load(input.id);
  if (plan === null) return { plan: null, userErrors: [planNotFound(input.id)] };
  if (!canEditPlan(viewer, plan.unitId))
    return { plan, userErrors: [userError("FORBIDDEN", ["id"], { what: "updateAnnualPlan" })] };
  if (plan.version !== input.expectedVersion)
    return { plan, userErrors: [staleVersion(input.expectedVersion, plan.version)] };
  if (!writtenStates.includes(plan.state))
    return { plan, userErrors: [userError("NOT_EDITABLE", ["id"], { what: plan.code, state: plan.state })] };
  const problem = findTextProblem({ title: input.title }, 300);
  if (problem !== null) return { plan, userErrors: [problem] };
  const written = await updateRow(db, "annual_plan", input, textColumns("title", input.title));
  const present = await loaders.planById.clear(plan.id).load(plan.id);
  return {
    plan: present,
    userErrors: written ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)],
  };
}
