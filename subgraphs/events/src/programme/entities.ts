import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { Visibility } from "../events/entities.ts";

export interface Session {
  readonly id: string;
  readonly eventId: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly abstractVi: string | null;
  readonly abstractEn: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomVi: string | null;
  readonly roomEn: string | null;
  readonly version: number;
}

export interface Speaker {
  readonly id: string;
  readonly sessionId: string;
  readonly position: number;
  readonly role: "CHAIR" | "SPEAKER" | "PANELLIST" | "RAPPORTEUR";
  readonly memberId: string | null;
  readonly guestName: string | null;
  readonly guestAffiliation: string | null;
}

export interface Material {
  readonly id: string;
  readonly eventId: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly visibility: Visibility;
  readonly documentId: string | null;
  readonly sessionId: string | null;
  readonly version: number;
}

export const SessionEntity = new EntitySchema<Session>({
  name: "Session",
  schema: "events",
  tableName: "session",
  columns: {
    id: { type: "text", primary: true },
    eventId: { type: "text", name: "event_id" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    abstractVi: { type: "text", name: "abstract_vi", nullable: true },
    abstractEn: { type: "text", name: "abstract_en", nullable: true },
    startsAt: { type: "timestamptz", name: "starts_at" },
    endsAt: { type: "timestamptz", name: "ends_at" },
    roomVi: { type: "text", name: "room_vi", nullable: true },
    roomEn: { type: "text", name: "room_en", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Session, EntitySchemaColumnOptions>,
});

export const SpeakerEntity = new EntitySchema<Speaker>({
  name: "Speaker",
  schema: "events",
  tableName: "session_speaker",
  columns: {
    id: { type: "text", primary: true },
    sessionId: { type: "text", name: "session_id" },
    position: { type: "integer" },
    role: { type: "text" },
    memberId: { type: "text", name: "member_id", nullable: true },
    guestName: { type: "text", name: "guest_name", nullable: true },
    guestAffiliation: { type: "text", name: "guest_affiliation", nullable: true },
  } satisfies Record<keyof Speaker, EntitySchemaColumnOptions>,
});

export const MaterialEntity = new EntitySchema<Material>({
  name: "Material",
  schema: "events",
  tableName: "material",
  columns: {
    id: { type: "text", primary: true },
    eventId: { type: "text", name: "event_id" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    visibility: { type: "text" },
    documentId: { type: "text", name: "document_id", nullable: true },
    sessionId: { type: "text", name: "session_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof Material, EntitySchemaColumnOptions>,
});
