import { isSignedIn } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { addPlanActivity, removePlanActivity } from "./add-plan-activity.ts";
import { canReadNotes } from "./policies.ts";
import { reportProgress } from "./report-progress.ts";
import { requirePlan } from "./resolvers.ts";
import { updatePlanActivity } from "./update-plan-activity.ts";

export const activityResolvers: Resolvers = {
  Query: {
    planActivity: (_parent, { id }, { loaders }) => loaders.activityById.load(id),
  },
  Mutation: {
    addPlanActivity: (_parent, { input }, context) => addPlanActivity(context, input),
    removePlanActivity: (_parent, { input }, context) => removePlanActivity(context, input),
    reportProgress: (_parent, { input }, context) => reportProgress(context, input),
    updatePlanActivity: (_parent, { input }, context) => updatePlanActivity(context, input),
  },
  PlanActivity: {
    __resolveReference: ({ id }, { loaders }) => loaders.activityById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    plan: ({ planId }, _args, context) => requirePlan(context, planId),
    objective: ({ objectiveId }, _args, { loaders }) =>
      objectiveId === null ? null : loaders.objectiveById.load(objectiveId),
    lead: ({ leadMemberId }) => (leadMemberId === null ? null : { id: leadMemberId }),
    partners: async ({ id }, _args, { loaders }) => {
      const links = await loaders.partnerIdsByActivity.load(id);
      const units = await Promise.all(links.map((link) => loaders.unitById.load(link.unit_id)));
      return units.filter((unit) => unit !== null);
    },
    isLate: ({ endsOn, state }, _args, { today }) =>
      endsOn !== null && endsOn < today && state !== "DONE" && state !== "CANCELLED",
    budgetVnd: async ({ id, planId }, _args, context, info) => {
      const { loaders, viewer, mask } = context;
      const { unitId } = await requirePlan(context, planId);
      if (!canReadNotes(viewer, unitId)) return mask(info, isSignedIn(viewer) ? "UNIT" : "SIGN_IN");
      return (await loaders.budgetByActivity.load(id))?.budget_vnd ?? null;
    },
    expectedMemberBenefit: ({ expectedMemberBenefitVi, expectedMemberBenefitEn }) =>
      optionalText(expectedMemberBenefitVi, expectedMemberBenefitEn),
    reason: ({ reasonVi, reasonEn }) => optionalText(reasonVi, reasonEn),
    carriedFrom: ({ carriedFromId }, _args, { loaders }) =>
      carriedFromId === null ? null : loaders.activityById.load(carriedFromId),
    reports: ({ id }, _args, { loaders }) => loaders.reportsByActivity.load(id),
  },
  ProgressReport: {
    narrative: ({ narrativeVi, narrativeEn }) => localizedText(narrativeVi, narrativeEn),
    reportedBy: ({ reportedBy }) => (reportedBy === null ? null : { id: reportedBy }),
    evidence: async ({ id }, _args, { loaders }) => {
      const links = await loaders.evidenceIdsByReport.load(id);
      const documents = await Promise.all(links.map((link) => loaders.documentById.load(link.document_id)));
      return documents.filter((document) => document !== null);
    },
  },
};
