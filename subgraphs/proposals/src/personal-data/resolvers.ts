import { canReadPersonalData, collectPersonalData } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { personalDataWords } from "./words.ts";

export const personalDataResolvers: Resolvers = {
  Member: {
    personalDataInProposals: ({ id }, _args, { db, viewer, mask }, info) =>
      canReadPersonalData(viewer, id)
        ? collectPersonalData(db, "proposals", id, personalDataWords)
        : mask(info, "SELF"),
  },
};
