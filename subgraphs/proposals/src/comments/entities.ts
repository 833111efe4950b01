import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** A remark in the thread of a proposal. */
export interface Comment {
  readonly id: string;
  readonly proposalId: string;
  /** Null when her data were erased. */
  readonly memberId: string | null;
  readonly unitId: string | null;
  /** Empty once it was removed. */
  body: string;
  readonly createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  version: number;
}

export const CommentEntity = new EntitySchema<Comment>({
  name: "comment",
  columns: {
    id: { type: "text", primary: true },
    proposalId: { type: "text", name: "proposal_id" },
    memberId: { type: "text", name: "member_id", nullable: true },
    unitId: { type: "text", name: "unit_id", nullable: true },
    body: { type: "text" },
    createdAt: { type: "timestamptz", name: "created_at" },
    editedAt: { type: "timestamptz", name: "edited_at", nullable: true },
    removedAt: { type: "timestamptz", name: "removed_at", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Comment, EntitySchemaColumnOptions>,
});
