import type { Connection, OrderColumn } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type Visibility = "PUBLIC" | "NETWORK" | "UNIT" | "SELF";

export type PublishState = "DRAFT" | "PUBLISHED" | "RETIRED";

export interface Announcement {
  readonly id: string;
  readonly publisherId: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly bodyVi: string;
  readonly bodyEn: string | null;
  readonly visibility: Visibility;
  readonly state: PublishState;
  readonly pinned: boolean;
  readonly publishedAt: Date | null;
  readonly expiresOn: string | null;
  readonly version: number;
}

/** How often a piece of news was opened; there is none until it was. */
export interface ViewCount {
  readonly announcementId: string;
  readonly views: number;
}

export interface Document {
  readonly id: string;
  readonly docNumber: string | null;
  readonly docType: DocumentType;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly issuerId: string | null;
  readonly issuedOn: string | null;
  readonly visibility: Visibility;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  /** Where its file lies in the object store; never shown. */
  readonly storageKey: string | null;
  readonly supersedesId: string | null;
  readonly version: number;
}

export type DocumentType =
  | "NGHI_QUYET"
  | "QUYET_DINH"
  | "KE_HOACH"
  | "CONG_VAN"
  | "THONG_BAO"
  | "BAO_CAO"
  | "BIEN_BAN"
  | "TO_TRINH"
  | "TAI_LIEU"
  | "OTHER";

export type AnnouncementConnection = Connection<Announcement>;
export type DocumentConnection = Connection<Document>;

export const newestAnnouncements: readonly OrderColumn[] = [
  { expression: "(not t.pinned)::int", type: "integer" },
  { expression: "t.published_at", type: "timestamptz", direction: "desc" },
  { expression: "t.id", type: "text" },
];

/** Undated papers come last. */
export const newestDocuments: readonly OrderColumn[] = [
  { expression: "coalesce(t.issued_on, '-infinity'::date)", type: "date", direction: "desc" },
  { expression: "t.id", type: "text" },
];

export const AnnouncementEntity = new EntitySchema<Announcement>({
  name: "Announcement",
  schema: "ministries",
  tableName: "announcement",
  columns: {
    id: { type: "text", primary: true },
    publisherId: { type: "text", name: "publisher_id" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    bodyVi: { type: "text", name: "body_vi" },
    bodyEn: { type: "text", name: "body_en", nullable: true },
    visibility: { type: "text" },
    state: { type: "text" },
    pinned: { type: "boolean" },
    publishedAt: { type: "timestamptz", name: "published_at", nullable: true },
    expiresOn: { type: "date", name: "expires_on", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Announcement, EntitySchemaColumnOptions>,
});

export const ViewCountEntity = new EntitySchema<ViewCount>({
  name: "ViewCount",
  schema: "ministries",
  tableName: "announcement_view_count",
  columns: {
    announcementId: { type: "text", name: "announcement_id", primary: true },
    views: { type: "integer" },
  } satisfies Record<keyof ViewCount, EntitySchemaColumnOptions>,
});

export const DocumentEntity = new EntitySchema<Document>({
  name: "Document",
  schema: "ministries",
  tableName: "document",
  columns: {
    id: { type: "text", primary: true },
    docNumber: { type: "text", name: "doc_number", nullable: true },
    docType: { type: "text", name: "doc_type" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    issuerId: { type: "text", name: "issuer_id", nullable: true },
    issuedOn: { type: "date", name: "issued_on", nullable: true },
    visibility: { type: "text" },
    fileName: { type: "text", name: "file_name", nullable: true },
    mimeType: { type: "text", name: "mime_type", nullable: true },
    sizeBytes: { type: "integer", name: "size_bytes", nullable: true },
    sha256: { type: "text", nullable: true },
    storageKey: { type: "text", name: "storage_key", nullable: true },
    supersedesId: { type: "text", name: "supersedes_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Document, EntitySchemaColumnOptions>,
});
