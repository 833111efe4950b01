import { canReadPersonalData, collectPersonalData } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { personalDataWords } from "./words.ts";

export const personalDataResolvers: Resolvers = {
  Member: {
    personalDataInMinistries: ({ id }, _args, { db, viewer, mask }, info) =>
      canReadPersonalData(viewer, id)
        ? collectPersonalData(db, "ministries", id, personalDataWords)
        : mask(info, "SELF"),
  },
};
