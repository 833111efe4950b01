import { sql } from "@sen/database";
import { HubError } from "@sen/errors";
import { isSignedIn } from "@sen/identity";
import { attendanceRate } from "../attendance-rate.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { canReadFigure, canReadParticipationOf, isStaff } from "../policies.ts";
import { refer } from "../references.ts";
import { countParticipation } from "./loaders.ts";

export const participationResolvers: Resolvers = {
  Query: {
    participationByMinistry: async (_parent, { year, rollup }, { db, viewer, today }) => {
      if (!isStaff(viewer)) throw new HubError("FORBIDDEN", { what: "participationByMinistry" });
      const fold = rollup === "CURRENT_SUCCESSOR";
      const source = sql`events.participation_by_unit(${year}::int, ${fold}::boolean, ${today}::date)`;
      const figures = await countParticipation(db, source, year);
      return figures.map((stats) => ({ ministry: refer(stats.key), stats }));
    },
  },
  ParticipationStats: {
    attendanceRate: ({ attendances, expected }) => attendanceRate(attendances, expected),
  },
  Ministry: {
    participation: async ({ id }, args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const figures = await loaders.participationByUnit.load(id, args);
      // Of years whose names have gone, registrations are counted: how many people they were nobody knows any more.
      const people = (figures?.distinctMembers ?? 0) || (figures?.registrations ?? 0);
      return canReadFigure(viewer, id, people) ? figures : mask(info, "SMALL_NUMBER");
    },
  },
  Member: {
    participation: async ({ id }, args, { loaders, viewer, mask }, info) => {
      if (!isSignedIn(viewer)) return mask(info, "SIGN_IN");
      const home = await loaders.memberUnit.load(id);
      if (!canReadParticipationOf(viewer, id, home?.unitId ?? null)) return mask(info, "SELF");
      return loaders.participationByMember.load(id, args);
    },
  },
};
