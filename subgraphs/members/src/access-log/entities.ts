import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { RoleName } from "../generated/resolvers.ts";

/** One read of a member's data, as it is about her: who else was read by the same line never leaves with it. */
export interface AccessLogEntry {
  readonly id: string;
  readonly memberId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly role: RoleName;
  readonly unitId: string | null;
  readonly operation: string;
  readonly fields: string[];
  readonly purpose: string | null;
}

export const AccessLogEntryEntity = new EntitySchema<AccessLogEntry>({
  name: "access_log_about",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id", primary: true },
    at: { type: "timestamptz" },
    actorId: { type: "text", name: "actor_id", nullable: true },
    role: { type: "text" },
    unitId: { type: "text", name: "unit_id", nullable: true },
    operation: { type: "text" },
    fields: { type: "text", array: true },
    purpose: { type: "text", nullable: true },
  } satisfies Record<keyof AccessLogEntry, EntitySchemaColumnOptions>,
});
