import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import { Between } from "typeorm";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { correctAnnualTheme } from "./correct-theme.ts";
import { AnnualThemeEntity } from "./entities.ts";
import type { AnnualTheme } from "./entities.ts";
import { createAnnualTheme, transitionAnnualTheme, updateAnnualTheme } from "./write-theme.ts";

export const themeResolvers: Resolvers = {
  Query: {
    annualTheme: (_parent, { year }, { loaders }) => loaders.themeByYear.load(year),
    annualThemes: (_parent, { fromYear, toYear }, { db }) =>
      db.repository(AnnualThemeEntity).find({
        where: { year: Between(fromYear ?? 0, toYear ?? 9999) },
        order: { year: "desc", id: "asc" },
      }),
  },
  Mutation: {
    createAnnualTheme: (_parent, { input }, context) => createAnnualTheme(context, input),
    updateAnnualTheme: (_parent, { input }, context) => updateAnnualTheme(context, input),
    transitionAnnualTheme: (_parent, { input }, context) => transitionAnnualTheme(context, input),
    correctAnnualTheme: (_parent, { input }, context) => correctAnnualTheme(context, input),
  },
  AnnualTheme: {
    __resolveReference: (reference, context) => findTheme(context, reference),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    guidance: ({ guidanceVi, guidanceEn }) => optionalText(guidanceVi, guidanceEn),
    document: ({ documentId }, _args, { loaders }) =>
      documentId === null ? null : loaders.documentById.load(documentId),
    objectives: async ({ id }, _args, { loaders }) => {
      const links = await loaders.objectiveIdsByTheme.load(id);
      const objectives = await Promise.all(links.map((link) => loaders.objectiveById.load(link.objective_id)));
      return objectives.filter((objective) => objective !== null);
    },
    plans: ({ id }, args, { loaders }) => loaders.plansByTheme.load(id, args),
    progress: ({ id }, _args, { loaders, viewer, mask }, info) =>
      isSignedIn(viewer) ? loaders.progressByTheme.load(id) : mask(info, "SIGN_IN"),
    unitsWithoutPlan: async ({ id }, _args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const missing = await loaders.missingUnitsByTheme.load(id);
      const units = await Promise.all(missing.map((row) => loaders.unitById.load(row.unit_id)));
      return units.filter((unit) => unit !== null);
    },
    corrections: ({ id }, _args, { loaders }) => loaders.correctionsByTheme.load(id),
  },
  ThemeCorrection: {
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    guidance: ({ guidanceVi, guidanceEn }) => optionalText(guidanceVi, guidanceEn),
  },
};

interface ThemeKey {
  readonly id?: string | null | undefined;
  readonly year?: number | null | undefined;
}

async function findTheme({ loaders }: Context, { id, year }: ThemeKey): Promise<AnnualTheme | null> {
  if (id != null) return loaders.themeById.load(id);
  if (year != null) return loaders.themeByYear.load(year);
  throw new HubError("VALIDATION", {
    what: { vi: "hãy hỏi chủ đề theo id hoặc theo năm", en: "a theme is asked for by id or by year" },
  });
}
