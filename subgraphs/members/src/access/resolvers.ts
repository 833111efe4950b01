import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import { findAccessFacts } from "./find-access-facts.ts";
import { findRoleFacts } from "./role-facts.ts";
import { findViewerAccount } from "./viewer-account.ts";

export const accessResolvers: Resolvers = {
  Query: {
    me: (_parent, _args, { db, viewer }) => findViewerAccount(db, viewer),
    accessFacts: (_parent, { subject }, context) => findAccessFacts(context, subject),
  },
  Viewer: {
    member: ({ memberId }, _args, { loaders }) => (memberId === null ? null : loaders.memberById.load(memberId)),
    roles: ({ subject }, _args, { db, today }) => findRoleFacts(db, subject, today),
  },
  RoleGrant: {
    ministry: ({ unitId }) => reference(unitId),
  },
};
