import { HubError, canReadPersonalData, collectPersonalData } from "@sen/subgraph";
import type { PersonalDataWords } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { moveNomination } from "./move-nomination.ts";
import { nominate } from "./nominate.ts";

export const nominationResolvers: Resolvers = {
  Mutation: {
    nominateForScholarship: (_parent, { input }, context) => nominate(context, input),
    moveNomination: (_parent, { input }, context) => moveNomination(context, input),
  },
  Nomination: {
    __resolveReference: ({ id }, { loaders }) => loaders.nominationById.load(id),
    call: async ({ callId }, _args, { loaders }) => {
      const call = await loaders.callById.load(callId);
      if (call === null) throw new HubError("NOT_FOUND", { what: callId });
      return call;
    },
    nominee: ({ memberId }) => refer(memberId),
    nominatedBy: ({ unitId }) => refer(unitId),
  },
  Member: {
    scholarshipNominations: ({ id }, _args, { loaders }) => loaders.nominationsOfMember.load(id),
    personalDataInScholarships: ({ id }, _args, { db, viewer, mask }, info) =>
      canReadPersonalData(viewer, id)
        ? collectPersonalData(db, "scholarships", id, personalDataWords)
        : mask(info, "SELF"),
  },
  Ministry: {
    nominations: ({ id }, args, { loaders }) => loaders.nominationsOfUnit.load(id, args),
  },
};

/** Words for what this slice holds about a person. */
const personalDataWords: PersonalDataWords = {
  titles: { nominations: { vi: "Đề cử học bổng", en: "Scholarship nominations" } },
  labels: {
    id: { vi: "Mã", en: "Id" },
    call_id: { vi: "Đợt xét", en: "Call" },
    unit_id: { vi: "Đơn vị đề cử", en: "Nominated by" },
    state: { vi: "Trạng thái", en: "State" },
    submitted_on: { vi: "Ngày gửi", en: "Submitted" },
  },
  technical: [],
};
