import type { ColumnsByField } from "@sen/database";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** A person of the network, without her contact data and her account, which stand in tables of their own. */
export interface Member {
  readonly id: string;
  familyName: string;
  middleName: string | null;
  givenName: string;
  /** All parts in the Vietnamese order; the database joins them. */
  readonly fullName: string;
  academicTitle: string | null;
  bioVi: string | null;
  bioEn: string | null;
  languages: string[];
  availableForReview: boolean;
  /** Raised by every change; the next change names the one it was made upon. */
  version: number;
}

/** What a line of a list seldom shows. */
export const memberColumns: ColumnsByField<Member> = {
  name: ["familyName", "middleName", "givenName"],
  academicTitle: ["academicTitle"],
  bio: ["bioVi", "bioEn"],
  languages: ["languages"],
  availableForReview: ["availableForReview"],
  version: ["version"],
};

export const MemberEntity = new EntitySchema<Member>({
  name: "member",
  columns: {
    id: { type: "text", primary: true },
    familyName: { type: "text", name: "family_name" },
    middleName: { type: "text", name: "middle_name", nullable: true },
    givenName: { type: "text", name: "given_name" },
    fullName: { type: "text", name: "full_name", insert: false, update: false },
    academicTitle: { type: "text", name: "academic_title", nullable: true },
    bioVi: { type: "text", name: "bio_vi", nullable: true },
    bioEn: { type: "text", name: "bio_en", nullable: true },
    languages: { type: "text", array: true },
    availableForReview: { type: "boolean", name: "available_for_review" },
    version: { type: "int" },
  } satisfies Record<keyof Member, EntitySchemaColumnOptions>,
});
