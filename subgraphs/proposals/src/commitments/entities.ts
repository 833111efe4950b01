import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { CommitmentState } from "../generated/resolvers.ts";

/** What a unit promised after a conclusion. */
export interface Commitment {
  readonly id: string;
  readonly proposalId: string;
  titleVi: string;
  titleEn: string | null;
  readonly unitId: string;
  state: CommitmentState;
  progress: number;
  weight: number;
  dueOn: string | null;
  planActivityId: string | null;
  evidenceDocumentIds: string[];
  /** Why it was cancelled, or counts as done without evidence. */
  closingNoteVi: string | null;
  closingNoteEn: string | null;
  version: number;
}

/** A step on the way of a commitment. */
export interface Milestone {
  readonly id: string;
  readonly commitmentId: string;
  titleVi: string;
  titleEn: string | null;
  dueOn: string | null;
  doneOn: string | null;
}

export const CommitmentEntity = new EntitySchema<Commitment>({
  name: "commitment",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    unitId: { type: "text", name: "unit_id" },
    state: { type: "text" },
    progress: { type: "int" },
    weight: { type: "int" },
    dueOn: { type: "date", name: "due_on", nullable: true },
    planActivityId: { type: "text", name: "plan_activity_id", nullable: true },
    evidenceDocumentIds: { type: "text", name: "evidence_document_ids", array: true },
    closingNoteVi: { type: "text", name: "closing_note_vi", nullable: true },
    closingNoteEn: { type: "text", name: "closing_note_en", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Commitment, EntitySchemaColumnOptions>,
});

export const MilestoneEntity = new EntitySchema<Milestone>({
  name: "commitment_milestone",
  columns: {
    id: { type: "text", primary: true },
    commitmentId: { type: "text", name: "commitment_id" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    dueOn: { type: "date", name: "due_on", nullable: true },
    doneOn: { type: "date", name: "done_on", nullable: true },
  } satisfies Record<keyof Milestone, EntitySchemaColumnOptions>,
});
