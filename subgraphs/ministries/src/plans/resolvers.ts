import { allOf, loadConnection, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText } from "@sen/subgraph";
import { unitYearKey } from "../unit-year.ts";
import { requireUnit } from "../units/resolvers.ts";
import { createAnnualPlan } from "./create-annual-plan.ts";
import { AnnualPlanEntity, inOfficialOrder } from "./entities.ts";
import type { AnnualPlan, PlanConnection } from "./entities.ts";
import { canReadDrafts, canReadNotes } from "./policies.ts";
import { transitionAnnualPlan } from "./transition-annual-plan.ts";
import { updateAnnualPlan } from "./update-annual-plan.ts";

export const planResolvers: Resolvers = {
  Query: {
    annualPlans: (_parent, { filter, ...page }, context) => findPlans(context, filter ?? {}, page),
  },
  Mutation: {
    createAnnualPlan: (_parent, { input }, context) => createAnnualPlan(context, input),
    updateAnnualPlan: (_parent, { input }, context) => updateAnnualPlan(context, input),
    transitionAnnualPlan: (_parent, { input }, context) => transitionAnnualPlan(context, input),
  },
  Ministry: {
    plan: async ({ id }, { year }, { loaders, viewer, mask }, info) => {
      const plan = await loaders.planByUnitYear.load(unitYearKey(id, year));
      if (plan !== null || canReadDrafts(viewer, id)) return plan;
      return mask(info, isSignedIn(viewer) ? "UNIT" : "SIGN_IN");
    },
    plans: ({ id }, range, { loaders }) => loaders.plansByUnit.load(id, range),
  },
  AnnualPlan: {
    __resolveReference: ({ id }, { loaders }) => loaders.planById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    ministry: ({ unitId }, _args, context) => requireUnit(context, unitId),
    theme: ({ themeId }, _args, { loaders }) => (themeId === null ? null : loaders.themeById.load(themeId)),
    activities: ({ id }, page, { loaders }) => loaders.activitiesByPlan.load(id, page),
    progress: async ({ id }, _args, { loaders }) => (await loaders.progressByPlan.load(id))?.progress ?? 0,
    approvedBy: ({ approvedBy }) => (approvedBy === null ? null : { id: approvedBy }),
    review: ({ unitId, year }, _args, { loaders }) => loaders.reviewByUnitYear.load(unitYearKey(unitId, year)),
    preparedFrom: ({ preparedFromId }, _args, { loaders }) =>
      preparedFromId === null ? null : loaders.reviewById.load(preparedFromId),
    objectivesWithoutActivity: async ({ id }, _args, { loaders }) => {
      const unserved = await loaders.unservedObjectivesByPlan.load(id);
      const objectives = await Promise.all(unserved.map((row) => loaders.objectiveById.load(row.objective_id)));
      return objectives.filter((objective) => objective !== null);
    },
    moves: ({ id, unitId }, _args, { loaders, viewer, mask }, info) =>
      canReadNotes(viewer, unitId) ? loaders.movesByPlan.load(id) : mask(info, "UNIT"),
  },
  PlanMove: {
    movedBy: ({ movedBy }) => (movedBy === null ? null : { id: movedBy }),
  },
};

interface PlanFilter {
  readonly year?: number | null | undefined;
  readonly ministryIds?: readonly string[] | null | undefined;
  readonly states?: readonly AnnualPlan["state"][] | null | undefined;
}

function findPlans({ db, codec }: Context, filter: PlanFilter, page: PageArguments): Promise<PlanConnection> {
  const { year, ministryIds, states } = filter;
  return loadConnection(db, page, {
    entity: AnnualPlanEntity,
    where: allOf([
      year != null && sql`t.year = ${year}`,
      ministryIds != null && sql`t.unit_id = any(${ministryIds})`,
      states != null && sql`t.state = any(${states})`,
    ]),
    orderBy: [{ expression: "t.year", type: "integer", direction: "desc" }, ...inOfficialOrder],
    codec,
  });
}

/** The plan an activity belongs to: whoever may read the activity may read it. */
export async function requirePlan({ loaders }: Context, id: string): Promise<AnnualPlan> {
  const plan = await loaders.planById.load(id);
  if (plan === null) throw new HubError("NOT_FOUND", { what: { vi: `kế hoạch ${id}`, en: `plan ${id}` } });
  return plan;
}
