import { HubError, localizedText, optionalText } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { CallEntity } from "./entities.ts";

export const programmeResolvers: Resolvers = {
  Query: {
    scholarshipCalls: (_parent, { year, state }, { db }) =>
      db.repository(CallEntity).find({
        where: { ...(year != null && { year }), ...(state != null && { state }) },
        order: { year: "DESC", id: "ASC" },
      }),
    scholarshipCall: (_parent, { id }, { loaders }) => loaders.callById.load(id),
  },
  ScholarshipProgramme: {
    __resolveReference: ({ id }, { loaders }) => loaders.programmeById.load(id),
    name: ({ nameVi, nameEn }) => localizedText(nameVi, nameEn),
    level: ({ levelVi, levelEn }) => optionalText(levelVi, levelEn),
    owner: ({ ownerUnitId }) => refer(ownerUnitId),
    calls: ({ id }, _args, { loaders }) => loaders.callsOfProgramme.load(id),
  },
  ScholarshipCall: {
    __resolveReference: ({ id }, { loaders }) => loaders.callById.load(id),
    programme: async ({ programmeId }, _args, { loaders }) => {
      const programme = await loaders.programmeById.load(programmeId);
      if (programme === null) throw new HubError("NOT_FOUND", { what: programmeId });
      return programme;
    },
    infoSession: ({ infoSessionId }) => refer(infoSessionId),
    nominations: ({ id }, page, { loaders }) => loaders.nominationsOfCall.load(id, page),
  },
  Ministry: {
    scholarshipProgrammes: ({ id }, _args, { loaders }) => loaders.programmesOfUnit.load(id),
  },
};
