import { HubError } from "@sen/errors";
import { optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { canSeePeople } from "../proposals/policies.ts";
import { reference } from "../proposals/reference.ts";
import { canReadReferralsOf } from "./policies.ts";
import { respondToReferral } from "./respond-to-referral.ts";
import { isOpen, isOverdue } from "./states.ts";
import { referProposal } from "./refer-proposal.ts";
import { transitionReferral } from "./transition-referral.ts";
import { watchInbox } from "./watch-inbox.ts";

/** What an answer without a letter bears instead of its number (domain 7.2). */
const byEmail = { vi: "Trả lời bằng thư điện tử", en: "Answered by e-mail" };

export const referralResolvers: Resolvers = {
  Mutation: {
    respondToReferral: (_parent, { input }, context) => changing(context, respondToReferral(context, input)),
    referProposal: (_parent, { input }, context) => changing(context, referProposal(context, input)),
    transitionReferral: (_parent, { input }, context) => changing(context, transitionReferral(context, input)),
  },
  Subscription: {
    referralInbox: watchInbox,
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
    documentNote: ({ documentNoteVi, documentNoteEn }) => optionalText(documentNoteVi, documentNoteEn),
    assignee: ({ assigneeId, unitId }, _args, { viewer, mask }, info) =>
      assigneeId === null || viewer.memberId === assigneeId || canReadReferralsOf(viewer, unitId)
        ? reference(assigneeId)
        : mask(info, "UNIT"),
    closingNote: ({ closingNoteVi, closingNoteEn }) => optionalText(closingNoteVi, closingNoteEn),
    suggestedMinistry: ({ suggestedUnitId }) => reference(suggestedUnitId),
    replaces: ({ replacesId }, _args, { loaders }) =>
      replacesId === null ? null : loaders.referralById.load(replacesId),
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
    remark: ({ documentId }) => (documentId === null ? byEmail : null),
    preparedBy: ({ preparedById }) => reference(preparedById),
  },
};
