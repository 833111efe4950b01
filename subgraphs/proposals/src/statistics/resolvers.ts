import type { Resolvers } from "../generated/resolvers.ts";

export const statisticsResolvers: Resolvers = {
  Ministry: {
    proposalStats: async ({ id }, { year }, { loaders, mask }, info) =>
      (await loaders.statisticsOfUnit.load(id, { year })) ?? mask(info, "UNIT"),
  },
};
