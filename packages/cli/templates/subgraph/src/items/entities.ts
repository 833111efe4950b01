import { EntitySchema } from "@sen/subgraph";
import type { EntitySchemaColumnOptions } from "@sen/subgraph";

/** Something that a unit keeps. */
export interface Item {
  readonly id: string;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly unitId: string;
  /** Null when it is about nobody, and when she was erased. */
  readonly memberId: string | null;
  readonly isPublic: boolean;
}

export const ItemEntity = new EntitySchema<Item>({
  name: "item",
  columns: {
    id: { type: "text", primary: true },
    titleVi: { type: "text", name: "title_vi" },
    titleEn: { type: "text", name: "title_en", nullable: true },
    unitId: { type: "text", name: "unit_id" },
    memberId: { type: "text", name: "member_id", nullable: true },
    isPublic: { type: "boolean", name: "is_public" },
  } satisfies Record<keyof Item, EntitySchemaColumnOptions>,
});
