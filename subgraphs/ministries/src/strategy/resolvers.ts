import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { StrategyEntity } from "./entities.ts";
import { findStrategy } from "./find-strategy.ts";
import { setIndicator, setIndicatorValue, setStrategicObjective } from "./set-objectives.ts";
import { createStrategy, transitionStrategy, updateStrategy } from "./write-strategy.ts";

export const strategyResolvers: Resolvers = {
  Query: {
    strategy: (_parent, key, context) => findStrategy(context, key),
    strategies: (_parent, _args, { db }) =>
      db.repository(StrategyEntity).find({ order: { fromYear: "desc", id: "asc" } }),
  },
  Mutation: {
    createStrategy: (_parent, { input }, context) => createStrategy(context, input),
    updateStrategy: (_parent, { input }, context) => updateStrategy(context, input),
    transitionStrategy: (_parent, { input }, context) => transitionStrategy(context, input),
    setStrategicObjective: (_parent, { input }, context) => setStrategicObjective(context, input),
    setIndicator: (_parent, { input }, context) => setIndicator(context, input),
    setIndicatorValue: (_parent, { input }, context) => setIndicatorValue(context, input),
  },
  Strategy: {
    __resolveReference: ({ id }, { loaders }) => loaders.strategyById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    document: ({ documentId }, _args, { loaders }) =>
      documentId === null ? null : loaders.documentById.load(documentId),
    objectives: ({ id }, _args, { loaders }) => loaders.objectivesByStrategy.load(id),
  },
  StrategicObjective: {
    __resolveReference: ({ id }, { loaders }) => loaders.objectiveById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    indicators: ({ id }, _args, { loaders }) => loaders.indicatorsByObjective.load(id),
    activities: ({ id }, args, { loaders }) => loaders.activitiesByObjective.load(id, args),
  },
  Indicator: {
    __resolveReference: ({ id }, { loaders }) => loaders.indicatorById.load(id),
    name: ({ nameVi, nameEn }) => localizedText(nameVi, nameEn),
    unitOfMeasure: ({ unitOfMeasureVi, unitOfMeasureEn }) => localizedText(unitOfMeasureVi, unitOfMeasureEn),
    values: ({ id }, range, { loaders }) => loaders.valuesByIndicator.load(id, range),
  },
  IndicatorValue: {
    note: ({ noteVi, noteEn }) => optionalText(noteVi, noteEn),
    reportedBy: ({ unitId }, _args, { loaders }) => (unitId === null ? null : loaders.unitById.load(unitId)),
  },
};
