import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText, optionalText } from "@sen/subgraph";
import { refer } from "../references.ts";
import { addMaterial, editMaterial, removeMaterial } from "./edit-materials.ts";
import { addSession, editSession, removeSession } from "./edit-sessions.ts";

export const programmeResolvers: Resolvers = {
  Mutation: {
    addSession: (_parent, { input }, context) => addSession(context, input),
    editSession: (_parent, { input }, context) => editSession(context, input),
    removeSession: (_parent, { input }, context) => removeSession(context, input.sessionId),
    addMaterial: (_parent, { input }, context) => addMaterial(context, input),
    editMaterial: (_parent, { input }, context) => editMaterial(context, input),
    removeMaterial: (_parent, { input }, context) => removeMaterial(context, input.materialId),
  },
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
    session: ({ sessionId }, _args, { loaders }) => (sessionId === null ? null : loaders.sessionById.load(sessionId)),
  },
};
