import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { ConsentPurpose } from "../generated/resolvers.ts";

/** A member's consent to one use of her data; withdrawing keeps the row, giving it again makes a new one. */
export interface Consent {
  readonly id: string;
  readonly memberId: string;
  readonly purpose: ConsentPurpose;
  readonly noticeVersion: string;
  readonly grantedAt: Date;
  withdrawnAt: Date | null;
}

export const ConsentEntity = new EntitySchema<Consent>({
  name: "consent",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id" },
    purpose: { type: "text" },
    noticeVersion: { type: "text", name: "notice_version" },
    grantedAt: { type: "timestamptz", name: "granted_at" },
    withdrawnAt: { type: "timestamptz", name: "withdrawn_at", nullable: true },
  } satisfies Record<keyof Consent, EntitySchemaColumnOptions>,
});
