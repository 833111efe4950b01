import { canReadPersonalData } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { findPersonalData } from "./find-personal-data.ts";

export const personalDataResolvers: Resolvers = {
  Member: {
    personalDataInMembers: ({ id }, _args, context, info) =>
      canReadPersonalData(context.viewer, id) ? findPersonalData(context, id) : context.mask(info, "SELF"),
  },
};
