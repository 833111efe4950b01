import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { Recommendation } from "../generated/resolvers.ts";

/** The opinion of a reviewer on a proposal. */
export interface ExpertOpinion {
  readonly id: string;
  readonly proposalId: string;
  /** Null when her data were erased. */
  readonly memberId: string | null;
  /** Her unit on the day she was asked. */
  readonly unitId: string | null;
  readonly requestedAt: Date;
  dueOn: string | null;
  deliveredAt: Date | null;
  recommendation: Recommendation | null;
  textVi: string | null;
  textEn: string | null;
  declinedAt: Date | null;
  declineReasonVi: string | null;
  declineReasonEn: string | null;
}

export const ExpertOpinionEntity = new EntitySchema<ExpertOpinion>({
  name: "expert_opinion",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    memberId: { type: "text", name: "member_id", nullable: true },
    unitId: { type: "text", name: "unit_id", nullable: true },
    requestedAt: { type: "timestamptz", name: "requested_at" },
    dueOn: { type: "date", name: "due_on", nullable: true },
    deliveredAt: { type: "timestamptz", name: "delivered_at", nullable: true },
    recommendation: { type: "text", nullable: true },
    textVi: { type: "text", name: "text_vi", nullable: true },
    textEn: { type: "text", name: "text_en", nullable: true },
    declinedAt: { type: "timestamptz", name: "declined_at", nullable: true },
    declineReasonVi: { type: "text", name: "decline_reason_vi", nullable: true },
    declineReasonEn: { type: "text", name: "decline_reason_en", nullable: true },
  } satisfies Record<keyof ExpertOpinion, EntitySchemaColumnOptions>,
});
