import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { addComment } from "./add-comment.ts";
import { editComment, removeComment } from "./change-comment.ts";

export const commentResolvers: Resolvers = {
  Mutation: {
    addComment: (_parent, { input }, context) => changing(context, addComment(context.db, context.viewer, input)),
    editComment: (_parent, { input }, context) => changing(context, editComment(context.db, context.viewer, input)),
    removeComment: (_parent, { input }, context) => changing(context, removeComment(context.db, context.viewer, input)),
  },
  Proposal: {
    comments: ({ id }, page, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.commentsOfProposal.load(id, page) : mask(info, "SIGN_IN"),
  },
  Comment: {
    author: ({ memberId }) => reference(memberId),
    ministryAtTime: ({ unitId }) => reference(unitId),
    removed: ({ removedAt }) => removedAt !== null,
  },
};
