import { allOf, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/database";
import type { PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import {
  AnnouncementEntity,
  DocumentEntity,
  ViewCountEntity,
  newestAnnouncements,
  newestDocuments,
} from "./entities.ts";
import type { Announcement, Document, DocumentType } from "./entities.ts";

interface DocumentsOfType extends PageArguments {
  readonly docType?: DocumentType | null | undefined;
}

export function createPublishingLoaders({ db, codec }: LoaderContext) {
  return {
    announcementById: loadOne(db, rowsBy(db, AnnouncementEntity, "id"), (announcement) => announcement.id),
    viewCountByAnnouncement: loadOne(
      db,
      rowsBy(db, ViewCountEntity, "announcementId"),
      (count) => count.announcementId,
    ),
    announcementsByPublisher: loadPages<PageArguments, Announcement>(db, () => ({
      entity: AnnouncementEntity,
      belongsTo: sql`t.publisher_id = p.key`,
      where: sql`t.state = 'PUBLISHED'`,
      orderBy: newestAnnouncements,
      codec,
    })),
    announcementDraftsByPublisher: loadMany(
      db,
      (ids: readonly string[]) =>
        // Ids grow with time.
        db
          .repository(AnnouncementEntity)
          .find({ where: { publisherId: Any([...ids]), state: "DRAFT" }, order: { id: "desc" } }),
      (announcement) => announcement.publisherId,
    ),
    documentById: loadOne(db, rowsBy(db, DocumentEntity, "id"), (document) => document.id),
    documentsSuperseding: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(DocumentEntity).find({
          where: { supersedesId: Any([...ids]) },
          order: { issuedOn: { direction: "desc", nulls: "last" }, id: "asc" },
        }),
      (document) => document.supersedesId ?? "",
    ),
    documentsByIssuer: loadPages<DocumentsOfType, Document>(db, ({ docType }) => ({
      entity: DocumentEntity,
      belongsTo: sql`t.issuer_id = p.key`,
      where: allOf([docType != null && sql`t.doc_type = ${docType}`]),
      orderBy: newestDocuments,
      codec,
    })),
  };
}
