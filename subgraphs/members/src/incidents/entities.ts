import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { DataIncidentState } from "../generated/resolvers.ts";

/** An incident with personal data. */
export interface DataIncident {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly state: DataIncidentState;
  readonly detectedAt: Date;
  readonly notifyBy: Date;
  readonly suspect: string | null;
  readonly readFrom: Date | null;
  readonly readTo: Date | null;
  readonly measures: string | null;
  readonly noticeVi: string | null;
  readonly noticeEn: string | null;
  readonly notifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closingReason: string | null;
  readonly version: number;
}

export const DataIncidentEntity = new EntitySchema<DataIncident>({
  name: "data_incident",
  columns: {
    id: { type: "text", primary: true },
    title: { type: "text" },
    description: { type: "text", nullable: true },
    state: { type: "text" },
    detectedAt: { type: "timestamptz", name: "detected_at" },
    notifyBy: { type: "timestamptz", name: "notify_by" },
    suspect: { type: "text", nullable: true },
    readFrom: { type: "timestamptz", name: "read_from", nullable: true },
    readTo: { type: "timestamptz", name: "read_to", nullable: true },
    measures: { type: "text", nullable: true },
    noticeVi: { type: "text", name: "notice_vi", nullable: true },
    noticeEn: { type: "text", name: "notice_en", nullable: true },
    notifiedAt: { type: "timestamptz", name: "notified_at", nullable: true },
    closedAt: { type: "timestamptz", name: "closed_at", nullable: true },
    closingReason: { type: "text", name: "closing_reason", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof DataIncident, EntitySchemaColumnOptions>,
});

/** Somebody whom an incident concerns. */
export interface AffectedPerson {
  readonly incidentId: string;
  readonly memberId: string;
  readonly fields: string[];
}

export const AffectedPersonEntity = new EntitySchema<AffectedPerson>({
  name: "data_incident_person",
  columns: {
    incidentId: { type: "text", name: "incident_id", primary: true },
    memberId: { type: "text", name: "member_id", primary: true },
    fields: { type: "text", array: true },
  } satisfies Record<keyof AffectedPerson, EntitySchemaColumnOptions>,
});
