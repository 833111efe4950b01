import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { canReadDrafts } from "../plans/policies.ts";
import { unitYearKey } from "../unit-year.ts";

export const reviewResolvers: Resolvers = {
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
  },
};
