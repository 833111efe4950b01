import { allOf, containsWords, loadConnection, sql } from "@sen/database";
import type { Resolvers } from "../generated/resolvers.ts";
import { localizedText } from "@sen/subgraph";
import { requireUnit } from "../units/resolvers.ts";
import { countAnnouncementView } from "./count-views.ts";
import { prepareUpload, signDownload } from "./document-files.ts";
import { AnnouncementEntity, DocumentEntity, newestAnnouncements, newestDocuments } from "./entities.ts";
import { createAnnouncement, transitionAnnouncement, updateAnnouncement } from "./write-announcement.ts";
import { createDocument, updateDocument } from "./write-document.ts";

export const publishingResolvers: Resolvers = {
  Query: {
    announcement: async (_parent, { id }, { loaders, today }) => {
      const found = await loaders.announcementById.load(id);
      const listed = found?.state === "PUBLISHED" && (found.expiresOn === null || found.expiresOn >= today);
      return listed ? found : null;
    },
    announcements: (_parent, { visibility, ...page }, { db, codec, today }) =>
      loadConnection(db, page, {
        entity: AnnouncementEntity,
        where: allOf([
          sql`t.state = 'PUBLISHED' and coalesce(t.expires_on >= ${today}::date, true)`,
          visibility != null && sql`t.visibility = ${visibility}`,
        ]),
        orderBy: newestAnnouncements,
        codec,
      }),
    documents: (_parent, { text, docType, ...page }, { db, codec }) =>
      loadConnection(db, page, {
        entity: DocumentEntity,
        where: allOf([text != null && containsWords("t.fold", text), docType != null && sql`t.doc_type = ${docType}`]),
        orderBy: newestDocuments,
        codec,
      }),
  },
  Mutation: {
    createAnnouncement: (_parent, { input }, context) => createAnnouncement(context, input),
    updateAnnouncement: (_parent, { input }, context) => updateAnnouncement(context, input),
    transitionAnnouncement: (_parent, { input }, context) => transitionAnnouncement(context, input),
    countAnnouncementView: (_parent, { input }, context) => countAnnouncementView(context, input),
    prepareUpload: (_parent, { input }, context) => prepareUpload(context, input),
    createDocument: (_parent, { input }, context) => createDocument(context, input),
    updateDocument: (_parent, { input }, context) => updateDocument(context, input),
  },
  Ministry: {
    announcements: ({ id }, page, { loaders }) => loaders.announcementsByPublisher.load(id, page),
    announcementDrafts: ({ id }, _args, { loaders }) => loaders.announcementDraftsByPublisher.load(id),
    documents: ({ id }, args, { loaders }) => loaders.documentsByIssuer.load(id, args),
  },
  Announcement: {
    __resolveReference: ({ id }, { loaders }) => loaders.announcementById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    body: ({ bodyVi, bodyEn }) => localizedText(bodyVi, bodyEn),
    viewCount: async ({ id }, _args, { loaders }) => (await loaders.viewCountByAnnouncement.load(id))?.views ?? 0,
    publisher: ({ publisherId }, _args, context) => requireUnit(context, publisherId),
  },
  Document: {
    __resolveReference: ({ id }, { loaders }) => loaders.documentById.load(id),
    title: ({ titleVi, titleEn }) => localizedText(titleVi, titleEn),
    issuer: ({ issuerId }, _args, { loaders }) => (issuerId === null ? null : loaders.unitById.load(issuerId)),
    supersedes: ({ supersedesId }, _args, { loaders }) =>
      supersedesId === null ? null : loaders.documentById.load(supersedesId),
    supersededBy: ({ id }, _args, { loaders }) => loaders.documentsSuperseding.load(id),
    downloadUrl: (document, _args, context) => signDownload(context, document),
  },
};
