import { userError } from "@sen/subgraph";
import { staleVersion } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import { givenColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { ReportProgressInput } from "../generated/resolvers.ts";
import { findActivityProblem } from "./find-activity-problem.ts";
import { holdPlan } from "./hold-plan.ts";
import { canReport } from "./policies.ts";
import type { ActivityOutcome } from "./update-plan-activity.ts";
import { workedStates } from "./transitions.ts";
import { activityNotFound, addReport, lockActivity } from "./write-activity.ts";

/** Adds a report on an activity and sets its progress; also by the member who leads it, who changes nothing else. */
export async function reportProgress(context: Context, input: ReportProgressInput): Promise<ActivityOutcome> {
  const { db, loaders, viewer } = context;
  const { id, expectedVersion, progress, narrative, evidenceIds } = input;
  const activity = await loaders.activityById.load(id);
  const plan = activity === null ? null : await holdPlan(context, activity.planId);
  if (activity === null || plan === null) return { activity: null, userErrors: [activityNotFound(id)] };
  if (!canReport(viewer, plan, activity))
    return { activity, userErrors: [userError("FORBIDDEN", ["id"], { what: "reportProgress" })] };
  if (!workedStates.includes(plan.state))
    return { activity, userErrors: [userError("NOT_EDITABLE", ["id"], { what: plan.code, state: plan.state })] };
  const problem = await db.atomically(async () => {
    const version = await lockActivity(context, id);
    if (version !== expectedVersion) return staleVersion(expectedVersion, version);
    const { state } = activity;
    if (state === "CANCELLED") return userError("NOT_EDITABLE", ["id"], { what: activity.code, state });
    const found = await findActivityProblem(context, plan, { ...input, state });
    if (found !== null) return found;
    await addReport(context, { activityId: id, progress, narrative, evidenceIds: evidenceIds ?? [] });
    const { beneficiariesActual, mobilisedVnd } = input;
    const figures = givenColumns({ beneficiaries_actual: beneficiariesActual, mobilised_vnd: mobilisedVnd });
    await updateRow(db, "plan_activity", input, { progress, ...figures });
    return null;
  });
  loaders.progressByPlan.clear(plan.id);
  loaders.reportsByActivity.clear(id);
  return {
    activity: await loaders.activityById.clear(id).load(id),
    userErrors: problem === null ? [] : [problem],
  };
}
