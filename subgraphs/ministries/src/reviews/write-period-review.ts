import { canMove, findMove, requireYear, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { staleVersion } from "../changes/find-move-problem.ts";
import { attempt, insertRow, updateRow } from "../changes/rows.ts";
import { findTextProblem, textColumns } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { CreatePeriodReviewInput, UpdatePeriodReviewInput } from "../generated/resolvers.ts";
import type { PeriodReview, ReviewState } from "./entities.ts";
import { reviewConcerns, reviewMoves } from "./transitions.ts";

export interface ReviewOutcome {
  readonly review: PeriodReview | null;
  readonly userErrors: UserError[];
}

/** Begins a review of a year: a unit's by its coordinators, the network's by the secretariat. */
export async function createPeriodReview(context: Context, input: CreatePeriodReviewInput): Promise<ReviewOutcome> {
  const { db, loaders, viewer } = context;
  const unitId = input.ministryId ?? null;
  const year = requireYear(input.year);
  const begin = findMove(reviewMoves(unitId), null, "DRAFT");
  if (begin === null || !canMove(viewer, begin, reviewConcerns(unitId)))
    return refuse(userError("FORBIDDEN", ["ministryId"], { what: "createPeriodReview" }));
  const unit = unitId === null ? null : await loaders.unitById.load(unitId);
  const problem = findYearProblem(context, unit, year) ?? findTextsProblem(input);
  if (problem !== null) return refuse(problem);
  const exists = () =>
    userError("ALREADY_EXISTS", ["year"], {
      what: { vi: `báo cáo năm ${year}`, en: `a review of ${year}` },
    });
  const result = await attempt(db, { period_review_one_a_year: exists }, async () => {
    const id = await insertRow(db, "period_review", {
      unit_id: unitId,
      year,
      ...textsOf(input),
      created_by: viewer.subject,
    });
    await tellMove(context, { id, unitId, year }, null, "DRAFT");
    return id;
  });
  if ("refused" in result) return refuse(result.refused);
  return { review: await loaders.reviewById.clear(result.done).load(result.done), userErrors: [] };
}

/** A year is looked back on once it has begun, and by units that worked in it. */
function findYearProblem({ today }: Context, unit: { readonly validTo: string | null } | null, year: number) {
  if (`${year}-01-01` > today || (unit?.validTo != null && unit.validTo < `${year}-01-01`))
    return userError("VALIDATION", ["year"], {
      what: { vi: `đơn vị chưa hoặc không hoạt động trong năm ${year}`, en: `no work was done in ${year}` },
    });
  return null;
}

/** Changes a review's texts while it is a draft. */
export async function updatePeriodReview(context: Context, input: UpdatePeriodReviewInput): Promise<ReviewOutcome> {
  const { db, loaders, viewer } = context;
  const review = await loaders.reviewById.load(input.id);
  if (review === null) return refuse(reviewNotFound(input.id));
  const begin = findMove(reviewMoves(review.unitId), null, "DRAFT");
  if (begin === null || !canMove(viewer, begin, reviewConcerns(review.unitId)))
    return { review, userErrors: [userError("FORBIDDEN", ["id"], { what: "updatePeriodReview" })] };
  if (review.version !== input.expectedVersion)
    return { review, userErrors: [staleVersion(input.expectedVersion, review.version)] };
  if (review.state !== "DRAFT") {
    const what = { vi: "Báo cáo năm", en: "The review" };
    return { review, userErrors: [userError("NOT_EDITABLE", ["id"], { what, state: review.state })] };
  }
  const problem = findTextsProblem(input);
  if (problem !== null) return { review, userErrors: [problem] };
  const written = await updateRow(db, "period_review", input, textsOf(input));
  const present = await loaders.reviewById.clear(review.id).load(review.id);
  return {
    review: present,
    userErrors: written ? [] : [staleVersion(input.expectedVersion, present?.version ?? null)],
  };
}

interface ReviewTexts {
  readonly results?: GivenText | null | undefined;
  readonly advantages?: GivenText | null | undefined;
  readonly difficulties?: GivenText | null | undefined;
  readonly solutions?: GivenText | null | undefined;
  readonly nextYear?: GivenText | null | undefined;
}

const textsOf = ({ results, advantages, difficulties, solutions, nextYear }: ReviewTexts) => ({
  ...textColumns("results", results ?? undefined),
  ...textColumns("advantages", advantages),
  ...textColumns("difficulties", difficulties),
  ...textColumns("solutions", solutions),
  ...textColumns("next_year", nextYear),
});

const findTextsProblem = ({ results, advantages, difficulties, solutions, nextYear }: ReviewTexts) =>
  findTextProblem({ results, advantages, difficulties, solutions, nextYear }, 20_000);

const refuse = (error: UserError): ReviewOutcome => ({ review: null, userErrors: [error] });

export const reviewNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `báo cáo ${id}`, en: `review ${id}` } });

/** Tells other slices where a review went. */
export async function tellMove(
  { db }: Context,
  { id, unitId, year }: Pick<PeriodReview, "id" | "unitId" | "year">,
  from: ReviewState | null,
  to: ReviewState,
): Promise<void> {
  await db.emit({
    type: "review.moved",
    aggregate: `review:${id}`,
    payload: { reviewId: id, ...(unitId !== null && { unitId }), year, ...(from !== null && { from }), to },
  });
}
