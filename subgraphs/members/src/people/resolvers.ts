import type { Resolvers } from "../generated/resolvers.ts";
import { createMember } from "./create-member.ts";
import { findMembers } from "./find-members.ts";
import { linkAccount } from "./link-account.ts";
import { canSeeMembers } from "./policies.ts";
import { updateMember } from "./update-member.ts";

export const peopleResolvers: Resolvers = {
  Query: {
    member: async (_parent, { id }, { viewer, loaders, mask }, info) =>
      (await loaders.memberById.load(id)) ?? (canSeeMembers(viewer) ? null : mask(info, "SIGN_IN")),
    members: (_parent, args, context, info) =>
      canSeeMembers(context.viewer) ? findMembers(context, args) : context.mask(info, "SIGN_IN"),
  },
  Member: {
    __resolveReference: ({ id }, { loaders }) => loaders.memberById.load(id),
    name: (member) => ({
      family: member.familyName,
      middle: member.middleName,
      given: member.givenName,
      full: member.fullName,
    }),
    displayName: (member) => member.fullName,
    bio: (member) => (member.bioVi === null ? null : { vi: member.bioVi, en: member.bioEn }),
  },
  Mutation: {
    createMember: (_parent, { input }, { db, viewer }) => createMember(db, viewer, input),
    updateMember: (_parent, { input }, { db, viewer }) => updateMember(db, viewer, input),
    linkAccount: (_parent, { input }, { db, viewer }) => linkAccount(db, viewer, input),
  },
};
