import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { sql } from "@sen/database";
import { localizedText, optionalText, requireYear } from "@sen/subgraph";
import { In, IsNull } from "typeorm";
import type { Context } from "../context.ts";
import { canReadDrafts } from "../plans/policies.ts";
import { unitYearKey } from "../unit-year.ts";
import { PeriodReviewEntity } from "./entities.ts";
import type { PeriodReview, ReviewState } from "./entities.ts";
import { transitionPeriodReview } from "./transition-period-review.ts";
import { createPeriodReview, updatePeriodReview } from "./write-period-review.ts";

export const reviewResolvers: Resolvers = {
  Query: {
    networkReview: (_parent, { year }, { db }) =>
      db.repository(PeriodReviewEntity).findOneBy({ year: requireYear(year), unitId: IsNull() }),
    periodReviews: (_parent, { year, states }, context) => findReviews(context, requireYear(year), states),
  },
  Mutation: {
    createPeriodReview: (_parent, { input }, context) => createPeriodReview(context, input),
    updatePeriodReview: (_parent, { input }, context) => updatePeriodReview(context, input),
    transitionPeriodReview: (_parent, { input }, context) => transitionPeriodReview(context, input),
  },
  Ministry: {
    review: async ({ id }, { year }, { loaders, viewer, mask }, info) => {
      const review = await loaders.reviewByUnitYear.load(unitYearKey(id, year));
      if (review !== null || canReadDrafts(viewer, id)) return review;
      return mask(info, isSignedIn(viewer) ? "UNIT" : "SIGN_IN");
    },
  },
  PeriodReview: {
    __resolveReference: ({ id }, { loaders }) => loaders.reviewById.load(id),
    ministry: ({ unitId }, _args, { loaders }) => (unitId === null ? null : loaders.unitById.load(unitId)),
    results: ({ resultsVi, resultsEn }) => localizedText(resultsVi, resultsEn),
    advantages: ({ advantagesVi, advantagesEn }) => optionalText(advantagesVi, advantagesEn),
    difficulties: ({ difficultiesVi, difficultiesEn }) => optionalText(difficultiesVi, difficultiesEn),
    solutions: ({ solutionsVi, solutionsEn }) => optionalText(solutionsVi, solutionsEn),
    nextYear: ({ nextYearVi, nextYearEn }) => optionalText(nextYearVi, nextYearEn),
    plan: ({ unitId, year }, _args, { loaders }) =>
      unitId === null ? null : loaders.planByUnitYear.load(unitYearKey(unitId, year)),
    acceptedBy: ({ acceptedBy }) => (acceptedBy === null ? null : { id: acceptedBy }),
  },
};

/** At most one review for each unit, so the list needs no pages. */
async function findReviews(
  { db }: Context,
  year: number,
  states: readonly ReviewState[] | null | undefined,
): Promise<PeriodReview[]> {
  const order = await db.query<{ id: string }>(sql`
    select r.id from ministries.period_review as r join ministries.unit as u on u.id = r.unit_id
    where r.year = ${year} and (${states ?? null}::text[] is null or r.state = any(${states ?? []}))
    order by u.protocol_order, u.id`);
  const ids = order.map(({ id }) => id);
  const rows = await db.repository(PeriodReviewEntity).findBy({ id: In(ids) });
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
