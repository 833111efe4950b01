import type { ColumnsByField, Connection, OrderColumn } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions, ValueTransformer } from "typeorm";

export type PlanState = "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED" | "IN_PROGRESS" | "CLOSED";

export interface AnnualPlan {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  readonly year: number;
  readonly themeId: string | null;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly state: PlanState;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  /** Member id. */
  readonly approvedBy: string | null;
  /** The review whose contents for the next year it was made from. */
  readonly preparedFromId: string | null;
  readonly version: number;
}

/** One step on a plan's way; rows are added, never changed. */
export interface PlanMove {
  readonly id: string;
  readonly planId: string;
  readonly fromState: PlanState | null;
  readonly toState: PlanState;
  readonly note: string | null;
  /** Member id. */
  readonly movedBy: string | null;
  readonly movedAt: Date;
}

export type ActivityState = "PLANNED" | "ONGOING" | "DONE" | "POSTPONED" | "CANCELLED";

export type ActivityKind =
  | "WORKSHOP"
  | "TRAINING"
  | "SUPPORT_PROGRAMME"
  | "COMMUNICATION"
  | "RESEARCH"
  | "COORDINATION"
  | "VISIT"
  | "OTHER";

export interface PlanActivity {
  readonly id: string;
  readonly code: string;
  readonly planId: string;
  readonly year: number;
  readonly objectiveId: string | null;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  readonly leadMemberId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weight: number;
  readonly progress: number;
  readonly beneficiariesTarget: number | null;
  readonly beneficiariesActual: number | null;
  readonly mobilisedVnd: number | null;
  readonly expectedMemberBenefitVi: string | null;
  readonly expectedMemberBenefitEn: string | null;
  /** Why it was put off or given up, or is done without evidence. */
  readonly reasonVi: string | null;
  readonly reasonEn: string | null;
  /** The activity of an earlier year that it goes on with. */
  readonly carriedFromId: string | null;
  readonly version: number;
}

export interface ProgressReport {
  readonly id: string;
  readonly activityId: string;
  readonly reportedOn: string;
  readonly progress: number;
  readonly narrativeVi: string;
  readonly narrativeEn: string | null;
  /** Member id. */
  readonly reportedBy: string | null;
  readonly createdBy: string | null;
}

export type PlanConnection = Connection<AnnualPlan>;
export type ActivityConnection = Connection<PlanActivity>;

/** Plans in the official order of their units. */
export const inOfficialOrder: readonly OrderColumn[] = [
  { expression: "(select u.protocol_order from ministries.unit as u where u.id = t.unit_id)", type: "integer" },
  { expression: "t.id", type: "text" },
];

/** A page of three hundred activities is the widest answer there is, and few ask for more than how each stands. */
export const activityColumns: ColumnsByField<PlanActivity> = {
  plan: ["planId"],
  budgetVnd: ["planId"],
  objective: ["objectiveId"],
  title: ["titleVi", "titleEn"],
  kind: ["kind"],
  lead: ["leadMemberId"],
  startsOn: ["startsOn"],
  endsOn: ["endsOn"],
  isLate: ["endsOn"],
  weight: ["weight"],
  progress: ["progress"],
  beneficiariesTarget: ["beneficiariesTarget"],
  beneficiariesActual: ["beneficiariesActual"],
  mobilisedVnd: ["mobilisedVnd"],
  expectedMemberBenefit: ["expectedMemberBenefitVi", "expectedMemberBenefitEn"],
  reason: ["reasonVi", "reasonEn"],
  carriedFrom: ["carriedFromId"],
  version: ["version"],
};

/** numeric(18,0) comes as text; amounts in VND stay well below 2^53. */
const wholeNumber: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: number | null) => value,
};

export const AnnualPlanEntity = new EntitySchema<AnnualPlan>({
  name: "AnnualPlan",
  schema: "ministries",
  tableName: "annual_plan",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    unitId: { type: "text", name: "unit_id" },
    year: { type: "integer" },
    themeId: { type: "text", name: "theme_id", nullable: true },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    state: { type: "text" },
    submittedAt: { type: "timestamptz", name: "submitted_at", nullable: true },
    approvedAt: { type: "timestamptz", name: "approved_at", nullable: true },
    approvedBy: { type: "text", name: "approved_by", nullable: true },
    preparedFromId: { type: "text", name: "prepared_from_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof AnnualPlan, EntitySchemaColumnOptions>,
});

export const PlanMoveEntity = new EntitySchema<PlanMove>({
  name: "PlanMove",
  schema: "ministries",
  tableName: "plan_move",
  columns: {
    id: { type: "text", primary: true },
    planId: { type: "text", name: "plan_id" },
    fromState: { type: "text", name: "from_state", nullable: true },
    toState: { type: "text", name: "to_state" },
    note: { type: "text", nullable: true },
    movedBy: { type: "text", name: "moved_by", nullable: true },
    movedAt: { type: "timestamptz", name: "moved_at" },
  } satisfies Record<keyof PlanMove, EntitySchemaColumnOptions>,
});

export const PlanActivityEntity = new EntitySchema<PlanActivity>({
  name: "PlanActivity",
  schema: "ministries",
  tableName: "plan_activity",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    planId: { type: "text", name: "plan_id" },
    year: { type: "integer" },
    objectiveId: { type: "text", name: "objective_id", nullable: true },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    kind: { type: "text" },
    state: { type: "text" },
    leadMemberId: { type: "text", name: "lead_member_id", nullable: true },
    startsOn: { type: "date", name: "starts_on", nullable: true },
    endsOn: { type: "date", name: "ends_on", nullable: true },
    weight: { type: "integer" },
    progress: { type: "integer" },
    beneficiariesTarget: { type: "integer", name: "beneficiaries_target", nullable: true },
    beneficiariesActual: { type: "integer", name: "beneficiaries_actual", nullable: true },
    mobilisedVnd: { type: "numeric", name: "mobilised_vnd", nullable: true, transformer: wholeNumber },
    expectedMemberBenefitVi: { type: "text", name: "expected_member_benefit_vi", nullable: true },
    expectedMemberBenefitEn: { type: "text", name: "expected_member_benefit_en", nullable: true },
    reasonVi: { type: "text", name: "reason_vi", nullable: true },
    reasonEn: { type: "text", name: "reason_en", nullable: true },
    carriedFromId: { type: "text", name: "carried_from_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof PlanActivity, EntitySchemaColumnOptions>,
});

export const ProgressReportEntity = new EntitySchema<ProgressReport>({
  name: "ProgressReport",
  schema: "ministries",
  tableName: "progress_report",
  columns: {
    id: { type: "text", primary: true },
    activityId: { type: "text", name: "activity_id" },
    reportedOn: { type: "date", name: "reported_on" },
    progress: { type: "integer" },
    narrativeVi: { type: "text", name: "narrative_vi" },
    narrativeEn: { type: "text", name: "narrative_en", nullable: true },
    reportedBy: { type: "text", name: "reported_by", nullable: true },
    createdBy: { type: "text", name: "created_by", nullable: true },
  } satisfies Record<keyof ProgressReport, EntitySchemaColumnOptions>,
});
