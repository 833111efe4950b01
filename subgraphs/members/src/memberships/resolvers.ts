import { In } from "typeorm";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { canSeeMembers } from "../people/policies.ts";
import { reference } from "../units/reference.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { createTerm, setTermLegalBasis } from "./create-term.ts";
import { MembershipEntity, NetworkTermEntity } from "./entities.ts";
import type { Membership } from "./entities.ts";
import { nominateMember } from "./nominate-member.ts";
import { canReadRemarks } from "./policies.ts";
import { recordMembership } from "./record-membership.ts";
import { renewMembership } from "./renew-membership.ts";
import { setOffice } from "./set-office.ts";
import { transitionMembership } from "./transition-membership.ts";

export const membershipResolvers: Resolvers = {
  Query: {
    networkTerm: (_parent, { code }, { db }) => db.repository(NetworkTermEntity).findOneBy({ code }),
    networkTerms: (_parent, _args, { db }) => db.repository(NetworkTermEntity).find({ order: { startsOn: "desc" } }),
    // Row-level security leaves those the viewer may know of; ids grow with time.
    waitingMemberships: (_parent, { ministryId }, { db }) =>
      db.repository(MembershipEntity).find({
        where: { state: In(["NOMINATED", "INVITED"]), ...(ministryId != null && { nominatedByUnitId: ministryId }) },
        order: { id: "asc" },
      }),
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
    document: ({ documentId }) => reference(documentId),
    note: async (membership, _args, { viewer, loaders, mask }, info) =>
      canReadRemarks(viewer, membership) ? ((await remarksOf(membership, loaders))?.note ?? null) : mask(info, "UNIT"),
    rankException: async (membership, _args, { viewer, loaders, mask }, info) =>
      canReadRemarks(viewer, membership)
        ? ((await remarksOf(membership, loaders))?.rankException ?? null)
        : mask(info, "UNIT"),
  },
  WaitingMembership: {
    membership: (membership) => membership,
    member: ({ memberId }, _args, { loaders }) => loaders.memberById.load(memberId),
  },
  MembershipPayload: {
    member: ({ membership }, _args, { loaders }) => (membership ? loaders.memberById.load(membership.memberId) : null),
  },
  NetworkTerm: {
    __resolveReference: ({ id }, { loaders }) => loaders.termById.load(id),
    legalBasis: ({ legalBasisId }) => reference(legalBasisId),
    members: ({ id }, { kind, ...page }, { viewer, loaders, mask }, info) =>
      canSeeMembers(viewer) ? loaders.membersOfTerm.load(id, { kind: kind ?? null, ...page }) : mask(info, "SIGN_IN"),
  },
  Mutation: {
    createTerm: (_parent, { input }, { db, viewer }) => createTerm(db, viewer, input),
    setTermLegalBasis: (_parent, { input }, { db, viewer }) => setTermLegalBasis(db, viewer, input),
    nominateMember: (_parent, { input }, context) => nominateMember(context, input),
    recordMembership: (_parent, { input }, { db, viewer }) => recordMembership(db, viewer, input),
    transitionMembership: (_parent, { input }, context) => transitionMembership(context, input),
    acceptInvitation: (_parent, { input }, context) => acceptInvitation(context, input),
    renewMembership: (_parent, { input }, context) => renewMembership(context, input),
    setOffice: (_parent, { input }, { db, viewer }) => setOffice(db, viewer, input),
  },
};

const remarksOf = ({ id }: Membership, loaders: Context["loaders"]) => loaders.remarksOfMembership.load(id);
