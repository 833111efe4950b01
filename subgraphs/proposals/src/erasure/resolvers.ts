import { IsNull } from "typeorm";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { checkErasedText, checksErasedTexts } from "./check-erased-text.ts";
import { ErasedTextEntity } from "./entities.ts";

export const erasureResolvers: Resolvers = {
  Query: {
    erasedTexts: (_parent, _args, { db, viewer, mask }, info) =>
      checksErasedTexts(viewer)
        ? db
            .repository(ErasedTextEntity)
            .find({ where: { checkedAt: IsNull() }, order: { queuedAt: "asc", id: "asc" } })
        : mask(info, "SELF"),
  },
  Mutation: {
    checkErasedText: (_parent, { input }, context) =>
      changing(context, checkErasedText(context.db, context.viewer, input.id)),
  },
  ErasedText: {
    proposal: ({ proposalId }, _args, { loaders }) => loaders.proposalById.load(proposalId),
  },
};
