import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { canSeeMembers } from "../people/policies.ts";
import { reference } from "../units/reference.ts";
import { declareBenefit, declareContribution } from "./declare-entry.ts";
import type { Benefit, Contribution } from "./entities.ts";
import { findEngagementBalance } from "./find-engagement-balance.ts";
import { canReadEntries } from "./policies.ts";
import { transitionBenefit, transitionContribution } from "./transition-entry.ts";

const entryFields = {
  ministryAtTime: ({ unitId }: Benefit | Contribution) => reference(unitId),
  description: ({ descriptionVi, descriptionEn }: Benefit | Contribution) =>
    descriptionVi === null ? null : { vi: descriptionVi, en: descriptionEn },
  source: ({ sourceType, sourceId }: Benefit | Contribution) =>
    sourceType === null || sourceId === null ? null : { __typename: sourceType, id: sourceId },
};

export const engagementResolvers: Resolvers = {
  Query: {
    engagementBalance: (_parent, args, context) => findEngagementBalance(context, args),
  },
  Member: {
    contributions: async ({ id }, { year, kind, ...page }, context, info) =>
      (await mayReadEntries(id, context))
        ? context.loaders.contributionsOfMember.load(id, { year: year ?? null, kind: kind ?? null, ...page })
        : context.mask(info, "UNIT"),
    benefits: async ({ id }, { year, kind, ...page }, context, info) =>
      (await mayReadEntries(id, context))
        ? context.loaders.benefitsOfMember.load(id, { year: year ?? null, kind: kind ?? null, ...page })
        : context.mask(info, "UNIT"),
    balance: async ({ id }, { year }, { loaders, mask }, info) =>
      (await loaders.balanceOfMember.load(id, { year })) ?? mask(info, "UNIT"),
  },
  Ministry: {
    balance: async ({ id }, { year }, { viewer, loaders, mask }, info) => {
      if (!canSeeMembers(viewer)) return mask(info, "SIGN_IN");
      return (await loaders.balanceOfUnit.load(id, { year })) ?? mask(info, "SMALL_NUMBER");
    },
  },
  MinistryBalance: {
    ministry: ({ unitId }) => reference(unitId),
  },
  EngagementSource: {
    __resolveType: ({ __typename }) => __typename,
  },
  Contribution: entryFields,
  Benefit: entryFields,
  Mutation: {
    declareContribution: (_parent, { input }, context) => declareContribution(context, input),
    declareBenefit: (_parent, { input }, context) => declareBenefit(context, input),
    transitionContribution: async (_parent, { input }, { db, viewer }) => {
      const { entry: contribution, userErrors } = await transitionContribution(db, viewer, input);
      return { contribution, userErrors };
    },
    transitionBenefit: async (_parent, { input }, { db, viewer }) => {
      const { entry: benefit, userErrors } = await transitionBenefit(db, viewer, input);
      return { benefit, userErrors };
    },
  },
};

async function mayReadEntries(memberId: string, { viewer, loaders, today }: Context): Promise<boolean> {
  const post = await loaders.primaryAppointmentOn.load(memberId, { day: today });
  return canReadEntries(viewer, memberId, post?.unitId ?? null);
}
