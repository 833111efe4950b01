import type { Resolvers } from "../generated/resolvers.ts";
import { canSeeMembers } from "../people/policies.ts";
import { reference } from "../units/reference.ts";
import { NetworkTermEntity } from "./entities.ts";

export const membershipResolvers: Resolvers = {
  Query: {
    networkTerm: (_parent, { code }, { db }) => db.repository(NetworkTermEntity).findOneBy({ code }),
  },
  Member: {
    membership: ({ id }, { asOf }, { loaders, today }) => loaders.membershipOn.load(id, { day: asOf ?? today }),
    memberships: ({ id }, _args, { loaders }) => loaders.membershipsOfMember.load(id),
  },
  Membership: {
    term: async ({ termId }, _args, { loaders }) => {
      const term = await loaders.termById.load(termId);
      if (term === null) throw new Error(`the term ${termId} is gone, though a foreign key holds it`);
      return term;
    },
    nominatedBy: ({ nominatedByUnitId }) => reference(nominatedByUnitId),
  },
  NetworkTerm: {
    __resolveReference: ({ id }, { loaders }) => loaders.termById.load(id),
    members: ({ id }, { kind, ...page }, { viewer, loaders, mask }, info) =>
      canSeeMembers(viewer) ? loaders.membersOfTerm.load(id, { kind: kind ?? null, ...page }) : mask(info, "SIGN_IN"),
  },
};
