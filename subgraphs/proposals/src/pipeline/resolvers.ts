import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../proposals/reference.ts";
import { findPipeline } from "./find-pipeline.ts";

export const pipelineResolvers: Resolvers = {
  Query: {
    proposalPipeline: (_parent, args, context) => findPipeline(context, args),
  },
  PipelineBucket: {
    ministry: ({ unitId }) => reference(unitId),
    oldest: ({ oldestId }, _args, { loaders }) => (oldestId === null ? null : loaders.proposalById.load(oldestId)),
  },
};
