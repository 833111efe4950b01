import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { Recommendation } from "../generated/resolvers.ts";

/** The opinion of a reviewer on a proposal. */
export interface ExpertOpinion {
  readonly id: string;
  readonly proposalId: string;
  readonly memberId: string;
  readonly requestedAt: Date;
  dueOn: string | null;
  deliveredAt: Date | null;
  recommendation: Recommendation | null;
  textVi: string | null;
  textEn: string | null;
}

export const ExpertOpinionEntity = new EntitySchema<ExpertOpinion>({
  name: "expert_opinion",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    memberId: { type: "text", name: "member_id" },
    requestedAt: { type: "timestamptz", name: "requested_at" },
    dueOn: { type: "date", name: "due_on", nullable: true },
    deliveredAt: { type: "timestamptz", name: "delivered_at", nullable: true },
    recommendation: { type: "text", nullable: true },
    textVi: { type: "text", name: "text_vi", nullable: true },
    textEn: { type: "text", name: "text_en", nullable: true },
  } satisfies Record<keyof ExpertOpinion, EntitySchemaColumnOptions>,
});
