import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ProposalState, TimelineKind } from "../generated/resolvers.ts";

/** One thing that happened to a proposal; never changed. */
export interface TimelineEntry {
  readonly id: string;
  readonly proposalId: string;
  /** The referral it tells of; such entries are for those who may see the referral. */
  readonly referralId: string | null;
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly fromState: ProposalState | null;
  readonly toState: ProposalState | null;
  readonly actorMemberId: string | null;
  readonly actorUnitId: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
}

export const TimelineEntryEntity = new EntitySchema<TimelineEntry>({
  name: "timeline_entry",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    referralId: { type: "text", name: "referral_id", nullable: true },
    at: { type: "timestamptz" },
    kind: { type: "text" },
    fromState: { type: "text", name: "from_state", nullable: true },
    toState: { type: "text", name: "to_state", nullable: true },
    actorMemberId: { type: "text", name: "actor_member_id", nullable: true },
    actorUnitId: { type: "text", name: "actor_unit_id", nullable: true },
    noteVi: { type: "text", name: "note_vi", nullable: true },
    noteEn: { type: "text", name: "note_en", nullable: true },
  } satisfies Record<keyof TimelineEntry, EntitySchemaColumnOptions>,
});
