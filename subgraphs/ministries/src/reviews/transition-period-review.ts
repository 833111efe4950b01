import { findMoveProblem, staleVersion } from "../changes/find-move-problem.ts";
import type { MoveRequest } from "../changes/find-move-problem.ts";
import { updateRow } from "../changes/rows.ts";
import type { Context } from "../context.ts";
import { holdPlan } from "../plans/hold-plan.ts";
import { movePlan } from "../plans/transition-annual-plan.ts";
import { unitYearKey } from "../unit-year.ts";
import type { PeriodReview, ReviewState } from "./entities.ts";
import { reviewConcerns, reviewMoves } from "./transitions.ts";
import { reviewNotFound, tellMove } from "./write-period-review.ts";
import type { ReviewOutcome } from "./write-period-review.ts";

interface ReviewRequest extends MoveRequest<ReviewState> {
  readonly id: string;
}

/** Sends or accepts a review; accepting a unit's review closes its plan of that year. */
export async function transitionPeriodReview(context: Context, input: ReviewRequest): Promise<ReviewOutcome> {
  const { loaders, viewer } = context;
  const review = await loaders.reviewById.load(input.id);
  if (review === null) return { review: null, userErrors: [reviewNotFound(input.id)] };
  const thing = { ...review, concerned: reviewConcerns(review.unitId) };
  const problem = findMoveProblem(viewer, reviewMoves(review.unitId), thing, input);
  if (problem !== null) return { review, userErrors: [problem] };
  const moved = await move(context, review, input);
  const present = await loaders.reviewById.clear(review.id).load(review.id);
  return { review: present, userErrors: moved ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)] };
}

function move(context: Context, review: PeriodReview, { expectedVersion, to, note }: ReviewRequest): Promise<boolean> {
  const { db, viewer, now } = context;
  return db.atomically(async () => {
    if (note != null) await db.because(note);
    const stamp = to === "SUBMITTED" ? { submitted_at: now } : { accepted_at: now, accepted_by: viewer.memberId };
    const isMoved = await updateRow(db, "period_review", { id: review.id, expectedVersion }, { state: to, ...stamp });
    if (!isMoved) return false;
    await tellMove(context, review, review.state, to);
    if (to === "ACCEPTED") await closePlan(context, review);
    return true;
  });
}

/** The plan of the year that was reviewed, when it is in progress; one in another state is left as it is. */
async function closePlan(context: Context, { unitId, year }: PeriodReview): Promise<void> {
  if (unitId === null) return;
  const { loaders } = context;
  const key = unitYearKey(unitId, year);
  const known = await loaders.planByUnitYear.load(key);
  const plan = known === null ? null : await holdPlan(context, known.id);
  if (plan?.state !== "IN_PROGRESS") return;
  await movePlan(context, plan, { expectedVersion: plan.version, to: "CLOSED" });
  loaders.planById.clear(plan.id);
  loaders.planByUnitYear.clear(key);
}
