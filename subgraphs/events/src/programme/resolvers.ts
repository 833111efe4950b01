import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { refer } from "../references.ts";

export const programmeResolvers: Resolvers = {
  Event: {
    sessions: ({ id }, _args, { loaders }) => loaders.sessionsByEvent.load(id),
    materials: ({ id }, _args, { loaders }) => loaders.materialsByEvent.load(id),
  },
  EventSession: {
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    abstract: ({ abstractVi, abstractEn }) => optionalText(abstractVi, abstractEn),
    room: ({ roomVi, roomEn }) => optionalText(roomVi, roomEn),
    speakers: ({ id }, _args, { loaders }) => loaders.speakersBySession.load(id),
  },
  SessionSpeaker: {
    member: ({ memberId }) => refer(memberId),
  },
  EventMaterial: {
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    document: ({ documentId }) => refer(documentId),
  },
};
