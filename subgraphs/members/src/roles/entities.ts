import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { RoleName } from "../generated/resolvers.ts";

/** A role given to an account. */
export interface RoleAssignment {
  readonly id: string;
  readonly subject: string;
  readonly memberId: string | null;
  readonly role: RoleName;
  readonly unitId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly revokedReason: string | null;
  readonly version: number;
}

export const RoleAssignmentEntity = new EntitySchema<RoleAssignment>({
  name: "role_grant",
  columns: {
    id: { type: "text", primary: true },
    subject: { type: "text" },
    memberId: { type: "text", name: "member_id", nullable: true },
    role: { type: "text" },
    unitId: { type: "text", name: "unit_id", nullable: true },
    validFrom: { type: "date", name: "valid_from" },
    validTo: { type: "date", name: "valid_to", nullable: true },
    revokedReason: { type: "text", name: "revoked_reason", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof RoleAssignment, EntitySchemaColumnOptions>,
});
