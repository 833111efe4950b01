import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { BenefitKind, ContributionKind, EntryState } from "../generated/resolvers.ts";
import type { EngagementSource } from "./source.ts";

interface Entry<Kind> {
  readonly id: string;
  readonly memberId: string;
  /** Unit of the member on the day it occurred. */
  readonly unitId: string | null;
  kind: Kind;
  state: EntryState;
  occurredOn: string;
  hours: number | null;
  descriptionVi: string | null;
  descriptionEn: string | null;
  sourceType: EngagementSource["__typename"] | null;
  sourceId: string | null;
  /** Why it was rejected, or what was said when it was confirmed. */
  decisionNote: string | null;
  version: number;
}

/** Something a member received from the network. */
export type Benefit = Entry<BenefitKind>;

/** Something a member gave to the network. */
export interface Contribution extends Entry<ContributionKind> {
  amountVnd: number | null;
}

/** PostgreSQL gives numeric as text; hours and sums in đồng stay far below where a double rounds. */
const numeric = {
  type: "numeric",
  nullable: true,
  transformer: {
    to: (value: number | null) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  },
} as const satisfies EntitySchemaColumnOptions;

const entryColumns = {
  id: { type: "text", primary: true },
  memberId: { type: "text", name: "member_id" },
  unitId: { type: "text", name: "unit_id", nullable: true },
  kind: { type: "text" },
  state: { type: "text" },
  occurredOn: { type: "date", name: "occurred_on" },
  hours: numeric,
  descriptionVi: { type: "text", name: "description_vi", nullable: true },
  descriptionEn: { type: "text", name: "description_en", nullable: true },
  sourceType: { type: "text", name: "source_type", nullable: true },
  sourceId: { type: "text", name: "source_id", nullable: true },
  decisionNote: { type: "text", name: "decision_note", nullable: true },
  version: { type: "int" },
} as const satisfies Record<keyof Benefit, EntitySchemaColumnOptions>;

export const BenefitEntity = new EntitySchema<Benefit>({ name: "benefit", columns: entryColumns });

export const ContributionEntity = new EntitySchema<Contribution>({
  name: "contribution",
  columns: {
    ...entryColumns,
    amountVnd: { ...numeric, name: "amount_vnd" },
  } satisfies Record<keyof Contribution, EntitySchemaColumnOptions>,
});
