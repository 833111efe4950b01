import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ReferralState, ResponsePosition } from "../generated/resolvers.ts";

/** A proposal sent to a unit with the request to answer. */
export interface Referral {
  readonly id: string;
  readonly proposalId: string;
  readonly unitId: string;
  state: ReferralState;
  readonly sentAt: Date;
  dueOn: string;
  /** The day from which it is overdue while it is open: nobody is late because of a holiday. */
  readonly lateFrom: string;
  respondedAt: Date | null;
  documentId: string | null;
  reassignedFromUnitId: string | null;
  /** Version the proposal got when this referral last changed; null while it never did. */
  changedAtVersion: number | null;
  /** Why it was sent without a letter. */
  documentNoteVi: string | null;
  documentNoteEn: string | null;
  assigneeId: string | null;
  acknowledgedAt: Date | null;
  /** Why it was given back or cancelled. */
  closingNoteVi: string | null;
  closingNoteEn: string | null;
  suggestedUnitId: string | null;
  replacesId: string | null;
  /** Until then the unit it was passed on from may still answer. */
  predecessorUntil: Date | null;
  version: number;
}

/** A unit's answer; final once it is published. */
export interface OfficialResponse {
  readonly referralId: string;
  position: ResponsePosition;
  textVi: string;
  textEn: string | null;
  documentId: string | null;
  preparedById: string | null;
  preparedAt: Date;
  publishedAt: Date | null;
}

export const ReferralEntity = new EntitySchema<Referral>({
  name: "referral",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    unitId: { type: "text", name: "unit_id" },
    state: { type: "text" },
    sentAt: { type: "timestamptz", name: "sent_at" },
    dueOn: { type: "date", name: "due_on" },
    lateFrom: { type: "date", name: "late_from" },
    respondedAt: { type: "timestamptz", name: "responded_at", nullable: true },
    documentId: { type: "text", name: "document_id", nullable: true },
    reassignedFromUnitId: { type: "text", name: "reassigned_from_unit_id", nullable: true },
    changedAtVersion: { type: "int", name: "changed_at_version", nullable: true },
    documentNoteVi: { type: "text", name: "document_note_vi", nullable: true },
    documentNoteEn: { type: "text", name: "document_note_en", nullable: true },
    assigneeId: { type: "text", name: "assignee_id", nullable: true },
    acknowledgedAt: { type: "timestamptz", name: "acknowledged_at", nullable: true },
    closingNoteVi: { type: "text", name: "closing_note_vi", nullable: true },
    closingNoteEn: { type: "text", name: "closing_note_en", nullable: true },
    suggestedUnitId: { type: "text", name: "suggested_unit_id", nullable: true },
    replacesId: { type: "text", name: "replaces_id", nullable: true },
    predecessorUntil: { type: "timestamptz", name: "predecessor_until", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Referral, EntitySchemaColumnOptions>,
});

export const OfficialResponseEntity = new EntitySchema<OfficialResponse>({
  name: "official_response",
  columns: {
    referralId: { type: "text", name: "referral_id", primary: true },
    position: { type: "text" },
    textVi: { type: "text", name: "text_vi" },
    textEn: { type: "text", name: "text_en", nullable: true },
    documentId: { type: "text", name: "document_id", nullable: true },
    preparedById: { type: "text", name: "prepared_by_id", nullable: true },
    preparedAt: { type: "timestamptz", name: "prepared_at" },
    publishedAt: { type: "timestamptz", name: "published_at", nullable: true },
  } satisfies Record<keyof OfficialResponse, EntitySchemaColumnOptions>,
});
