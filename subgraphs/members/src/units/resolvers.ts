import { sql } from "@sen/database";
import type { Resolvers } from "../generated/resolvers.ts";
import { canSeeMembers } from "../people/policies.ts";

export const unitResolvers: Resolvers = {
  Query: {
    publicCounts: async (_parent, { asOf }, { db, today }) => {
      const [counts] = await db.query<{ members: number; units: number; associates: number }>(
        sql`select members, units, associates from members.public_counts(${asOf ?? today}::date)`,
      );
      return counts ?? { members: 0, units: 0, associates: 0 };
    },
    unitsWithoutMembers: (_parent, { asOf }, { db, today }) =>
      db.query<{ id: string }>(sql`select members.units_without_members(${asOf ?? today}::date) as id`),
  },
  Ministry: {
    members: ({ id }, { asOf, kinds, ...page }, { viewer, loaders, today, mask }, info) =>
      canSeeMembers(viewer)
        ? loaders.membersOfUnit.load(id, { day: asOf ?? today, kinds: kinds ?? null, ...page })
        : mask(info, "SIGN_IN"),
    memberCount: ({ id }, { asOf, kinds }, { loaders, today }) =>
      loaders.memberCountOfUnit.load(id, { day: asOf ?? today, kinds: kinds ?? null }),
    coordinators: async ({ id }, _args, { viewer, loaders, mask }, info) => {
      if (!canSeeMembers(viewer)) return mask(info, "SIGN_IN");
      const coordinators = await loaders.coordinatorsOfUnit.load(id);
      const members = await Promise.all(coordinators.map(({ memberId }) => loaders.memberById.load(memberId)));
      return members.filter((member) => member !== null);
    },
  },
};
