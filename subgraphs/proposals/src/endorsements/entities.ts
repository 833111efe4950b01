import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** A member's support for a proposal. */
export interface Endorsement {
  readonly id: string;
  readonly proposalId: string;
  /** Null when her data were erased. */
  readonly memberId: string | null;
  /** Her unit on the day she endorsed. */
  readonly unitId: string | null;
  readonly reasonVi: string | null;
  readonly reasonEn: string | null;
  readonly endorsedAt: Date;
  /** Number of the text she endorsed. */
  readonly revision: number;
  /** The merged proposal on which she endorsed it. */
  readonly carriedFromId: string | null;
}

export const EndorsementEntity = new EntitySchema<Endorsement>({
  name: "endorsement",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    memberId: { type: "text", name: "member_id", nullable: true },
    unitId: { type: "text", name: "unit_id", nullable: true },
    reasonVi: { type: "text", name: "reason_vi", nullable: true },
    reasonEn: { type: "text", name: "reason_en", nullable: true },
    endorsedAt: { type: "timestamptz", name: "endorsed_at" },
    revision: { type: "int" },
    carriedFromId: { type: "text", name: "carried_from_id", nullable: true },
  } satisfies Record<keyof Endorsement, EntitySchemaColumnOptions>,
});
