import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { findMoveProblem, isBlank, staleVersion } from "../changes/find-move-problem.ts";
import type { MoveRequest } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import type { Context } from "../context.ts";
import { unitYearKey } from "../unit-year.ts";
import type { AnnualPlan, PlanState } from "./entities.ts";
import { holdPlan } from "./hold-plan.ts";
import { findUnservedObjectives } from "./objectives-of-plan.ts";
import { recordMove } from "./record-move.ts";
import { planMoves } from "./transitions.ts";

export interface PlanOutcome {
  readonly plan: AnnualPlan | null;
  readonly userErrors: UserError[];
}

interface PlanRequest extends MoveRequest<PlanState> {
  readonly id: string;
}

/** Moves a plan one step along its table of states. */
export async function transitionAnnualPlan(context: Context, input: PlanRequest): Promise<PlanOutcome> {
  const { loaders, viewer } = context;
  const plan = (await loaders.planById.load(input.id)) && (await holdPlan(context, input.id));
  if (plan === null) return { plan: null, userErrors: [planNotFound(input.id)] };
  const thing = { ...plan, concerned: { unitIds: [plan.unitId] } };
  const problem = findMoveProblem(viewer, planMoves, thing, input) ?? (await findContentProblem(context, plan, input));
  if (problem !== null) return { plan, userErrors: [problem] };
  const moved = await movePlan(context, plan, input);
  const present = await loaders.planById.clear(plan.id).load(plan.id);
  const errors = moved ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)];
  return { plan: present, userErrors: errors };
}

export const planNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `kế hoạch ${id}`, en: `plan ${id}` } });

/** Writes the step; false when somebody was quicker. The caller has looked whether it may be made. */
export function movePlan(
  { db, viewer, now }: Context,
  plan: AnnualPlan,
  { expectedVersion, to, note }: Omit<PlanRequest, "id">,
): Promise<boolean> {
  return db.atomically(async () => {
    if (note != null) await db.because(note);
    const stamp =
      to === "SUBMITTED"
        ? { submitted_at: now }
        : to === "APPROVED"
          ? { approved_at: now, approved_by: viewer.memberId }
          : {};
    if (!(await updateRow(db, "annual_plan", { id: plan.id, expectedVersion }, { state: to, ...stamp }))) return false;
    await recordMove(db, plan, { from: plan.state, to, note: note ?? null, movedBy: viewer.memberId, at: now });
    return true;
  });
}

async function findContentProblem(
  { db, loaders }: Context,
  plan: AnnualPlan,
  { to, note }: PlanRequest,
): Promise<UserError | null> {
  if (to === "SUBMITTED") {
    const [activities] = await db.query<{ n: number }>(
      sql`select count(*)::int as n from ministries.plan_activity where plan_id = ${plan.id} and state <> 'CANCELLED'`,
    );
    if ((activities?.n ?? 0) === 0)
      return userError("VALIDATION", ["id"], {
        what: { vi: "kế hoạch chưa có hoạt động", en: "the plan has no activity" },
      });
    const unserved = await findUnservedObjectives(db, [plan.id]);
    if (unserved.length > 0 && isBlank(note))
      return userError("OBJECTIVE_WITHOUT_ACTIVITY", ["note"], {
        objectives: unserved.map(({ code }) => code).join(", "),
      });
  }
  if (to === "CLOSED") {
    const review = await loaders.reviewByUnitYear.load(unitYearKey(plan.unitId, plan.year));
    if (review?.state !== "ACCEPTED")
      return userError("VALIDATION", ["to"], {
        what: { vi: "báo cáo năm chưa được chấp nhận", en: "the year's review is not accepted yet" },
      });
  }
  return null;
}
