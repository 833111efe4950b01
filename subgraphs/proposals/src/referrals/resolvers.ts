import { HubError } from "@sen/errors";
import type { Resolvers } from "../generated/resolvers.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { canReadReferralsOf } from "./policies.ts";
import { respondToReferral } from "./respond-to-referral.ts";
import { isOpen, isOverdue } from "./states.ts";

export const referralResolvers: Resolvers = {
  Mutation: {
    respondToReferral: async (_parent, { input }, { db, viewer, loaders }) => {
      const result = await respondToReferral(db, viewer, input);
      // What an earlier field of the same request may have loaded is old now.
      loaders.proposalById.clearAll();
      loaders.referralsOfProposal.clearAll();
      loaders.referralById.clear(input.referralId);
      loaders.responseOfReferral.clear(input.referralId);
      return result;
    },
  },
  Proposal: {
    referrals: ({ id }, _args, { viewer, loaders, mask }, info) =>
      canSeePeople(viewer) ? loaders.referralsOfProposal.load(id) : mask(info, "SIGN_IN"),
  },
  Ministry: {
    referrals: ({ id }, { states, overdueOnly, ...page }, { viewer, loaders }) => {
      if (!canReadReferralsOf(viewer, id)) throw new HubError("FORBIDDEN", { what: "Ministry.referrals" });
      return loaders.referralsOfUnit.load(id, { states: states ?? null, overdueOnly: overdueOnly ?? false, ...page });
    },
  },
  Referral: {
    __resolveReference: ({ id }, { loaders }) => loaders.referralById.load(id),
    proposal: ({ proposalId }, _args, { loaders }) => loaders.proposalById.load(proposalId),
    ministry: ({ unitId }) => ({ id: unitId }),
    isOverdue: (referral, _args, { today }) => isOverdue(referral, today),
    document: ({ documentId }) => reference(documentId),
    reassignedFrom: ({ reassignedFromUnitId }) => reference(reassignedFromUnitId),
    response: async ({ id, unitId, state }, _args, { viewer, loaders, mask }, info) => {
      const response = await loaders.responseOfReferral.load(id);
      if (response !== null || !isOpen(state) || canReadReferralsOf(viewer, unitId)) return response;
      return mask(info, "NOT_PUBLISHED");
    },
  },
  OfficialResponse: {
    text: ({ textVi, textEn }) => ({ vi: textVi, en: textEn }),
    document: ({ documentId }) => reference(documentId),
    preparedBy: ({ preparedById }) => reference(preparedById),
  },
};
