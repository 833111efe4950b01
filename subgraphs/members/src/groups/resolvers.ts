import { optionalText } from "@sen/subgraph";
import { IsNull } from "typeorm";
import type { Resolvers } from "../generated/resolvers.ts";
import { canSeeMembers } from "../people/policies.ts";
import { WorkingGroupEntity } from "./entities.ts";
import { createWorkingGroup, setGroupLead, updateWorkingGroup } from "./manage-group.ts";
import { joinWorkingGroup, leaveWorkingGroup } from "./place-in-group.ts";

export const groupResolvers: Resolvers = {
  Query: {
    workingGroups: (_parent, { includeEnded }, { db, viewer, mask }, info) =>
      canSeeMembers(viewer)
        ? db.repository(WorkingGroupEntity).find({
            ...(!includeEnded && { where: { endedOn: IsNull() } }),
            order: { nameVi: "asc", id: "asc" },
          })
        : mask(info, "SIGN_IN"),
  },
  Member: {
    workingGroups: ({ id }, _args, { loaders }) => loaders.groupsOfMember.load(id),
  },
  GroupMembership: {
    group: async ({ groupId }, _args, { loaders }) => {
      const group = await loaders.groupById.load(groupId);
      if (group === null) throw new Error(`the group ${groupId} is gone, though a foreign key holds it`);
      return group;
    },
  },
  WorkingGroup: {
    __resolveReference: ({ id }, { loaders }) => loaders.groupById.load(id),
    name: ({ nameVi, nameEn }) => ({ vi: nameVi, en: nameEn }),
    purpose: ({ purposeVi, purposeEn }) => optionalText(purposeVi, purposeEn),
    lead: async ({ id }, _args, { loaders }) => {
      const lead = await loaders.leadOfGroup.load(id);
      return lead === null ? null : loaders.memberById.load(lead.memberId);
    },
    members: ({ id }, page, { viewer, loaders, mask }, info) =>
      canSeeMembers(viewer) ? loaders.membersOfGroup.load(id, page) : mask(info, "SIGN_IN"),
  },
  Mutation: {
    createWorkingGroup: (_parent, { input }, context) => createWorkingGroup(context, input),
    updateWorkingGroup: (_parent, { input }, context) => updateWorkingGroup(context, input),
    setGroupLead: (_parent, { input }, context) => setGroupLead(context, input),
    joinWorkingGroup: (_parent, { input }, context) => joinWorkingGroup(context, input),
    leaveWorkingGroup: (_parent, { input }, context) => leaveWorkingGroup(context, input),
  },
};
