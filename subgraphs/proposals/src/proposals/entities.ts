import type { ColumnsByField } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type {
  ProposalKind,
  ProposalOutcome,
  ProposalState,
  RefusalReason,
  Visibility,
} from "../generated/resolvers.ts";

/** A proposal, without the people in it, who stand in `ProposalPerson`. */
export interface Proposal {
  readonly id: string;
  readonly code: string;
  titleVi: string;
  titleEn: string | null;
  summaryVi: string | null;
  summaryEn: string | null;
  bodyVi: string | null;
  bodyEn: string | null;
  kind: ProposalKind;
  fields: string[];
  state: ProposalState;
  stateSince: Date;
  visibility: Visibility;
  /** Unit of the author when she submitted it. */
  authorUnitId: string | null;
  raisedAtEventId: string | null;
  raisedFromReviewId: string | null;
  mergedIntoId: string | null;
  submittedAt: Date | null;
  openedAt: Date | null;
  openUntil: string | null;
  outcome: ProposalOutcome | null;
  concludedAt: Date | null;
  conclusionVi: string | null;
  conclusionEn: string | null;
  conclusionDocumentId: string | null;
  reasonCode: RefusalReason | null;
  reasonVi: string | null;
  reasonEn: string | null;
  /** Number of the text in force; 0 before it was frozen. */
  revision: number;
  editedAt: Date | null;
  appealedAt: Date | null;
  presidiumAgreedAt: Date | null;
  withdrawalAskedAt: Date | null;
  readonly endorsementCount: number;
  /** How many of the latest versions came from answers alone. */
  answerVersions: number;
  version: number;
}

/** A proposal whose conclusion is there; the database sees to it that its parts come together. */
export type ConcludedProposal = Proposal & {
  readonly outcome: ProposalOutcome;
  readonly concludedAt: Date;
  readonly conclusionVi: string;
};

/** A person in a proposal; erasing a person deletes the row. */
export interface ProposalPerson {
  readonly proposalId: string;
  readonly part: "AUTHOR" | "CONCLUDER";
  readonly memberId: string;
}

/** A unit the author wants to be asked. */
export interface ProposalTarget {
  readonly proposalId: string;
  readonly unitId: string;
}

/** A text of a proposal as it was once endorsed; kept for ever. */
export interface ProposalRevision {
  readonly proposalId: string;
  readonly number: number;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly summaryVi: string | null;
  readonly summaryEn: string | null;
  readonly bodyVi: string | null;
  readonly bodyEn: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly createdAt: Date;
}

/** The long texts: pages of a document each, which a list seldom shows. */
export const proposalColumns: ColumnsByField<Proposal> = {
  summary: ["summaryVi", "summaryEn"],
  body: ["bodyVi", "bodyEn"],
  // Whether there is a conclusion is told by its text.
  conclusion: ["conclusionVi", "conclusionEn", "conclusionDocumentId"],
  refusal: ["reasonVi", "reasonEn"],
};

export const ProposalEntity = new EntitySchema<Proposal>({
  name: "proposal",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    summaryVi: { type: "text", name: "summary_vi", nullable: true },
    summaryEn: { type: "text", name: "summary_en", nullable: true },
    bodyVi: { type: "text", name: "body_vi", nullable: true },
    bodyEn: { type: "text", name: "body_en", nullable: true },
    kind: { type: "text" },
    fields: { type: "text", array: true },
    state: { type: "text" },
    stateSince: { type: "timestamptz", name: "state_since" },
    visibility: { type: "text" },
    authorUnitId: { type: "text", name: "author_unit_id", nullable: true },
    raisedAtEventId: { type: "text", name: "raised_at_event_id", nullable: true },
    raisedFromReviewId: { type: "text", name: "raised_from_review_id", nullable: true },
    mergedIntoId: { type: "text", name: "merged_into_id", nullable: true },
    submittedAt: { type: "timestamptz", name: "submitted_at", nullable: true },
    openedAt: { type: "timestamptz", name: "opened_at", nullable: true },
    openUntil: { type: "date", name: "open_until", nullable: true },
    outcome: { type: "text", nullable: true },
    concludedAt: { type: "timestamptz", name: "concluded_at", nullable: true },
    conclusionVi: { type: "text", name: "conclusion_vi", nullable: true },
    conclusionEn: { type: "text", name: "conclusion_en", nullable: true },
    conclusionDocumentId: { type: "text", name: "conclusion_document_id", nullable: true },
    reasonCode: { type: "text", name: "reason_code", nullable: true },
    reasonVi: { type: "text", name: "reason_vi", nullable: true },
    reasonEn: { type: "text", name: "reason_en", nullable: true },
    revision: { type: "int" },
    editedAt: { type: "timestamptz", name: "edited_at", nullable: true },
    appealedAt: { type: "timestamptz", name: "appealed_at", nullable: true },
    presidiumAgreedAt: { type: "timestamptz", name: "presidium_agreed_at", nullable: true },
    withdrawalAskedAt: { type: "timestamptz", name: "withdrawal_asked_at", nullable: true },
    endorsementCount: { type: "int", name: "endorsement_count", insert: false, update: false },
    answerVersions: { type: "int", name: "answer_versions" },
    version: { type: "int" },
  } satisfies Record<keyof Proposal, EntitySchemaColumnOptions>,
});

export const ProposalPersonEntity = new EntitySchema<ProposalPerson>({
  name: "proposal_person",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    part: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id" },
  } satisfies Record<keyof ProposalPerson, EntitySchemaColumnOptions>,
});

export const ProposalTargetEntity = new EntitySchema<ProposalTarget>({
  name: "proposal_target",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    unitId: { type: "text", name: "unit_id", primary: true },
  } satisfies Record<keyof ProposalTarget, EntitySchemaColumnOptions>,
});

export const ProposalRevisionEntity = new EntitySchema<ProposalRevision>({
  name: "proposal_revision",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    number: { type: "int", primary: true },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    summaryVi: { type: "text", name: "summary_vi", nullable: true },
    summaryEn: { type: "text", name: "summary_en", nullable: true },
    bodyVi: { type: "text", name: "body_vi", nullable: true },
    bodyEn: { type: "text", name: "body_en", nullable: true },
    noteVi: { type: "text", name: "note_vi", nullable: true },
    noteEn: { type: "text", name: "note_en", nullable: true },
    createdAt: { type: "timestamptz", name: "created_at" },
  } satisfies Record<keyof ProposalRevision, EntitySchemaColumnOptions>,
});
