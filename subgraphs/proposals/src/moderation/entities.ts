import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ProposalOutcome } from "../generated/resolvers.ts";

/** An author's appeal against a refusal; one for each proposal. */
export interface Appeal {
  readonly proposalId: string;
  readonly textVi: string;
  readonly textEn: string | null;
  readonly filedAt: Date;
  decidedAt: Date | null;
  granted: boolean | null;
  answerVi: string | null;
  answerEn: string | null;
}

/** What the secretariat prepared for the presidium to conclude. */
export interface ConclusionDraft {
  readonly proposalId: string;
  outcome: ProposalOutcome;
  textVi: string;
  textEn: string | null;
  documentId: string | null;
  preparedById: string | null;
  preparedAt: Date;
}

export const AppealEntity = new EntitySchema<Appeal>({
  name: "proposal_appeal",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    textVi: { type: "text", name: "text_vi" },
    textEn: { type: "text", name: "text_en", nullable: true },
    filedAt: { type: "timestamptz", name: "filed_at" },
    decidedAt: { type: "timestamptz", name: "decided_at", nullable: true },
    granted: { type: "boolean", nullable: true },
    answerVi: { type: "text", name: "answer_vi", nullable: true },
    answerEn: { type: "text", name: "answer_en", nullable: true },
  } satisfies Record<keyof Appeal, EntitySchemaColumnOptions>,
});

export const ConclusionDraftEntity = new EntitySchema<ConclusionDraft>({
  name: "conclusion_draft",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    outcome: { type: "text" },
    textVi: { type: "text", name: "text_vi" },
    textEn: { type: "text", name: "text_en", nullable: true },
    documentId: { type: "text", name: "document_id", nullable: true },
    preparedById: { type: "text", name: "prepared_by_id", nullable: true },
    preparedAt: { type: "timestamptz", name: "prepared_at" },
  } satisfies Record<keyof ConclusionDraft, EntitySchemaColumnOptions>,
});
