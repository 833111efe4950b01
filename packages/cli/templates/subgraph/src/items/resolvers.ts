import { canReadPersonalData, collectPersonalData, loadConnection, localizedText } from "@sen/subgraph";
import type { PersonalDataWords } from "@sen/subgraph";
import type { Resolvers } from "../generated/resolvers.ts";
import { refer } from "../references.ts";
import { addItem } from "./add-item.ts";
import { ItemEntity } from "./entities.ts";

export const itemResolvers: Resolvers = {
  Query: {
    sampleSliceItems: (_parent, page, { db, codec }) =>
      loadConnection(db, page, {
        entity: ItemEntity,
        orderBy: [{ expression: "t.id", type: "text", direction: "desc" }],
        codec,
      }),
    sampleSliceItem: (_parent, { id }, { loaders }) => loaders.itemById.load(id),
  },
  Mutation: {
    addSampleSliceItem: (_parent, { input }, context) => addItem(context, input),
  },
  SampleSliceItem: {
    __resolveReference: ({ id }, { loaders }) => loaders.itemById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    unit: ({ unitId }) => refer(unitId),
    member: ({ memberId }) => refer(memberId),
  },
  Member: {
    sampleSliceItems: ({ id }, page, { loaders }) => loaders.itemsOfMember.load(id, page),
    personalDataInSampleSlice: ({ id }, _args, { db, viewer, mask }, info) =>
      canReadPersonalData(viewer, id)
        ? collectPersonalData(db, "sample_slice", id, personalDataWords)
        : mask(info, "SELF"),
  },
};

/** Words for what this slice holds about a person. */
const personalDataWords: PersonalDataWords = {
  titles: { items: { vi: "Mục lưu giữ", en: "Items kept" } },
  labels: {
    id: { vi: "Mã", en: "Id" },
    title_vi: { vi: "Tiêu đề", en: "Title in Vietnamese" },
    title_en: { vi: "Tiêu đề tiếng Anh", en: "Title in English" },
    unit_id: { vi: "Đơn vị", en: "Unit" },
    is_public: { vi: "Công khai", en: "Public" },
  },
  technical: [],
};
