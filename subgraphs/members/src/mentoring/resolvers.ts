import { sql } from "@sen/database";
import { hasAnyRole } from "@sen/identity";
import { optionalText } from "@sen/subgraph";
import type { MentorshipState, Resolvers } from "../generated/resolvers.ts";
import { MentorshipEntity } from "./entities.ts";
import { matchMentorship, requestMentorship } from "./request-mentorship.ts";
import { saveMentoringProfile } from "./save-mentoring-profile.ts";
import { transitionMentorship } from "./transition-mentorship.ts";

export const mentoringResolvers: Resolvers = {
  Query: {
    mentorshipCounts: (_parent, _args, { db, viewer, mask }, info) =>
      hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"])
        ? db.query<{ state: MentorshipState; count: number }>(
            sql`select state, total as count from members.mentorship_counts()`,
          )
        : mask(info, "STAFF"),
  },
  Member: {
    mentoring: ({ id }, _args, { loaders }) => loaders.mentoringOf.load(id),
  },
  MentoringProfile: {
    active: async ({ memberId }, _args, { loaders }) => (await loaders.activeMentorshipsOf.load(memberId))?.active ?? 0,
    topics: async ({ memberId }, _args, { loaders }) => {
      const topics = await loaders.mentoringTopicsOf.load(memberId);
      const fields = await Promise.all(topics.map(({ code }) => loaders.expertiseByCode.load(code)));
      return fields.filter((field) => field !== null);
    },
  },
  Viewer: {
    mentorships: ({ memberId }, _args, { db }) =>
      memberId === null
        ? []
        : db.repository(MentorshipEntity).find({
            where: [{ mentorId: memberId }, { menteeId: memberId }],
            order: { id: "desc" },
          }),
  },
  Mentorship: {
    mentor: ({ mentorId }, _args, { loaders }) => loaders.memberById.load(mentorId),
    mentee: ({ menteeId }, _args, { loaders }) => loaders.memberById.load(menteeId),
    goal: ({ goalVi, goalEn }) => optionalText(goalVi, goalEn),
  },
  Mutation: {
    saveMentoringProfile: (_parent, { input }, { db, viewer }) => saveMentoringProfile(db, viewer, input),
    requestMentorship: (_parent, { input }, { db, viewer }) => requestMentorship(db, viewer, input),
    matchMentorship: (_parent, { input }, { db, viewer }) => matchMentorship(db, viewer, input),
    transitionMentorship: (_parent, { input }, context) => transitionMentorship(context, input),
  },
};
