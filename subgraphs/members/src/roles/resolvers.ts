import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import { findRoleAssignments } from "./find-role-assignments.ts";
import { grantRole } from "./grant-role.ts";
import { revokeRole } from "./revoke-role.ts";

export const roleResolvers: Resolvers = {
  Query: {
    roleAssignments: (_parent, args, context) => findRoleAssignments(context, args),
  },
  RoleAssignment: {
    ministry: ({ unitId }) => reference(unitId),
    member: ({ memberId }, _args, { loaders }) => (memberId === null ? null : loaders.memberById.load(memberId)),
  },
  Mutation: {
    grantRole: (_parent, { input }, context) => grantRole(context, input),
    revokeRole: (_parent, { input }, { db, viewer }) => revokeRole(db, viewer, input),
  },
};
