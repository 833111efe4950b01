import { findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { staleVersion } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import { givenColumns, textColumns } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { UpdatePlanActivityInput } from "../generated/resolvers.ts";
import type { AnnualPlan, PlanActivity } from "./entities.ts";
import { findActivityProblem } from "./find-activity-problem.ts";
import { holdPlan } from "./hold-plan.ts";
import { canEditPlan } from "./policies.ts";
import { activityMoves, workedStates } from "./transitions.ts";
import {
  activityColumns,
  activityNotFound,
  addReport,
  hasEvidence,
  lockActivity,
  tellDone,
  writeParts,
} from "./write-activity.ts";

export interface ActivityOutcome {
  readonly activity: PlanActivity | null;
  readonly userErrors: UserError[];
}

/**
 * Changes an activity, provided nobody changed it since the caller read it. With `STALE_VERSION` the answer carries the
 * present values, so that the caller can compare both and loses nothing.
 */
export async function updatePlanActivity(context: Context, input: UpdatePlanActivityInput): Promise<ActivityOutcome> {
  const { db, loaders, viewer } = context;
  const known = await loaders.activityById.load(input.id);
  const plan = known === null ? null : await holdPlan(context, known.planId);
  if (known === null || plan === null) return { activity: null, userErrors: [activityNotFound(input.id)] };
  if (!canEditPlan(viewer, plan.unitId))
    return { activity: null, userErrors: [userError("FORBIDDEN", ["id"], { what: "updatePlanActivity" })] };
  const problem = await db.atomically(async () => {
    // From here on the row waits for this request: what is checked is what is written.
    await lockActivity(context, input.id);
    const activity = await loaders.activityById.clear(input.id).load(input.id);
    if (activity === null) return activityNotFound(input.id);
    const found = await findProblem(context, plan, activity, input);
    if (found === null) await write(context, plan, activity, input);
    return found;
  });
  const activity = await loaders.activityById.clear(input.id).load(input.id);
  loaders.progressByPlan.clear(plan.id);
  loaders.reportsByActivity.clear(input.id);
  loaders.partnerIdsByActivity.clear(input.id);
  loaders.budgetByActivity.clear(input.id);
  return { activity, userErrors: problem === null ? [] : [problem] };
}

async function findProblem(
  context: Context,
  plan: AnnualPlan,
  activity: PlanActivity,
  input: UpdatePlanActivityInput,
): Promise<UserError | null> {
  if (activity.version !== input.expectedVersion) return staleVersion(input.expectedVersion, activity.version);
  if (!workedStates.includes(plan.state))
    return userError("NOT_EDITABLE", ["id"], { what: plan.code, state: plan.state });
  const draft = { startsOn: activity.startsOn, endsOn: activity.endsOn, ...givenColumns({ ...input }) };
  const isDone = (input.state ?? activity.state) === "DONE";
  return (
    (await findActivityProblem(context, plan, isDone ? { ...draft, state: "DONE" } : draft)) ??
    (await findMoveProblem(context, activity, input))
  );
}

async function findMoveProblem(
  context: Context,
  activity: PlanActivity,
  input: UpdatePlanActivityInput,
): Promise<UserError | null> {
  const { state } = input;
  if (state == null || state === activity.state) return null;
  const move = findMove(activityMoves, activity.state, state);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["state"], { from: activity.state, to: state });
  const hasReason = reasonOf(input) !== undefined;
  if (move.needs.includes("REASON") && !hasReason)
    return userError("VALIDATION", ["reason"], {
      what: { vi: `trạng thái ${state} cần lý do`, en: `${state} needs a reason` },
    });
  const hasPapers = (input.evidenceIds ?? []).length > 0 || (await hasEvidence(context, activity.id));
  if (move.needs.includes("RESULT") && !hasReason && !hasPapers) return userError("EVIDENCE_REQUIRED", ["evidenceIds"]);
  return null;
}

/** A report given with the move says why, when nothing else does. */
const reasonOf = ({ reason, narrative }: UpdatePlanActivityInput) => reason ?? narrative ?? undefined;

async function write(context: Context, plan: AnnualPlan, activity: PlanActivity, input: UpdatePlanActivityInput) {
  const { db } = context;
  const { id, state, narrative } = input;
  const progress = input.progress ?? (state === "DONE" ? 100 : activity.progress);
  const reason = reasonOf(input);
  const isMoved = state != null && state !== activity.state;
  if (reason !== undefined) await db.because(reason.vi);
  const evidenceIds = input.evidenceIds ?? [];
  if (narrative != null || evidenceIds.length > 0) {
    const said = narrative ?? { vi: "Bổ sung tài liệu minh chứng.", en: "Evidence added." };
    await addReport(context, { activityId: id, progress, narrative: said, evidenceIds });
  }
  await writeParts(context, id, input);
  await updateRow(db, "plan_activity", input, {
    progress,
    ...activityColumns(input),
    ...(isMoved && { state, ...textColumns("reason", reason ?? null) }),
  });
  if (isMoved && state === "DONE") await tellDone(context, activity, plan.unitId);
}
