import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ErasedTextKind } from "../generated/resolvers.ts";

/** A text that an erased person wrote and somebody has to check. */
export interface ErasedText {
  readonly id: string;
  readonly proposalId: string;
  readonly kind: ErasedTextKind;
  readonly objectId: string;
  readonly queuedAt: Date;
  checkedAt: Date | null;
}

export const ErasedTextEntity = new EntitySchema<ErasedText>({
  name: "erasure_review",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    kind: { type: "text" },
    objectId: { type: "text", name: "object_id" },
    queuedAt: { type: "timestamptz", name: "queued_at" },
    checkedAt: { type: "timestamptz", name: "checked_at", nullable: true },
  } satisfies Record<keyof ErasedText, EntitySchemaColumnOptions>,
});
