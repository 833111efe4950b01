import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ExpertiseLevel } from "../generated/resolvers.ts";

/** A field of expertise in the tree of fields. */
export interface Expertise {
  readonly code: string;
  nameVi: string;
  nameEn: string | null;
  parentCode: string | null;
}

/** What a member knows of one field. */
export interface MemberExpertise {
  readonly memberId: string;
  readonly expertiseCode: string;
  level: ExpertiseLevel;
  noteVi: string | null;
  noteEn: string | null;
  confirmedByUnitId: string | null;
}

export const ExpertiseEntity = new EntitySchema<Expertise>({
  name: "expertise",
  columns: {
    code: { type: "text", primary: true },
    nameVi: { type: "text", name: "name_vi" },
    nameEn: { type: "text", name: "name_en", nullable: true },
    parentCode: { type: "text", name: "parent_code", nullable: true },
  } satisfies Record<keyof Expertise, EntitySchemaColumnOptions>,
});

export const MemberExpertiseEntity = new EntitySchema<MemberExpertise>({
  name: "member_expertise",
  columns: {
    memberId: { type: "text", name: "member_id", primary: true },
    expertiseCode: { type: "text", name: "expertise_code", primary: true },
    level: { type: "text" },
    noteVi: { type: "text", name: "note_vi", nullable: true },
    noteEn: { type: "text", name: "note_en", nullable: true },
    confirmedByUnitId: { type: "text", name: "confirmed_by_unit_id", nullable: true },
  } satisfies Record<keyof MemberExpertise, EntitySchemaColumnOptions>,
});
