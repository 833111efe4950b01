import type { Resolvers } from "../generated/resolvers.ts";
import { reference } from "../units/reference.ts";
import { confirmExpertise } from "./confirm-expertise.ts";
import { declareExpertise, removeExpertise } from "./declare-expertise.ts";
import { ExpertiseEntity } from "./entities.ts";
import { saveExpertiseField } from "./save-expertise-field.ts";

export const expertiseResolvers: Resolvers = {
  Query: {
    expertiseFields: (_parent, _args, { db }) => db.repository(ExpertiseEntity).find({ order: { code: "asc" } }),
  },
  Member: {
    expertise: ({ id }, _args, { loaders }) => loaders.expertiseOfMember.load(id),
  },
  Expertise: {
    __resolveReference: ({ code }, { loaders }) => loaders.expertiseByCode.load(code),
    name: ({ nameVi, nameEn }) => ({ vi: nameVi, en: nameEn }),
    parent: ({ parentCode }, _args, { loaders }) =>
      parentCode === null ? null : loaders.expertiseByCode.load(parentCode),
  },
  MemberExpertise: {
    expertise: async ({ expertiseCode }, _args, { loaders }) => {
      const expertise = await loaders.expertiseByCode.load(expertiseCode);
      if (expertise === null) throw new Error(`the field ${expertiseCode} is gone, though a foreign key holds it`);
      return expertise;
    },
    note: ({ noteVi, noteEn }) => (noteVi === null ? null : { vi: noteVi, en: noteEn }),
    confirmedBy: ({ confirmedByUnitId }) => reference(confirmedByUnitId),
  },
  Mutation: {
    saveExpertiseField: (_parent, { input }, { db, viewer }) => saveExpertiseField(db, viewer, input),
    declareExpertise: (_parent, { input }, { db, viewer }) => declareExpertise(db, viewer, input),
    removeExpertise: (_parent, { input }, { db, viewer }) => removeExpertise(db, viewer, input),
    confirmExpertise: (_parent, { input }, { db, viewer }) => confirmExpertise(db, viewer, input),
  },
};
