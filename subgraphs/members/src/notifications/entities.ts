import type { RoleName } from "@sen/identity";
import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { NotificationKind } from "../generated/resolvers.ts";
import type { NoticeParams } from "./notice.ts";

/** Something a member, or whoever holds a role, is told of. */
export interface Notification {
  readonly id: string;
  readonly memberId: string | null;
  readonly role: RoleName | null;
  readonly unitId: string | null;
  readonly kind: NotificationKind;
  readonly params: NoticeParams;
  readonly sourceType: string | null;
  readonly sourceId: string | null;
  readonly createdAt: Date;
}

export const NotificationEntity = new EntitySchema<Notification>({
  name: "notification",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id", nullable: true },
    role: { type: "text", nullable: true },
    unitId: { type: "text", name: "unit_id", nullable: true },
    kind: { type: "text" },
    params: { type: "jsonb" },
    sourceType: { type: "text", name: "source_type", nullable: true },
    sourceId: { type: "text", name: "source_id", nullable: true },
    createdAt: { type: "timestamptz", name: "created_at" },
  } satisfies Record<keyof Notification, EntitySchemaColumnOptions>,
});
