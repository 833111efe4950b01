import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** A working group of the network. */
export interface WorkingGroup {
  readonly id: string;
  nameVi: string;
  nameEn: string | null;
  purposeVi: string | null;
  purposeEn: string | null;
  startedOn: string;
  endedOn: string | null;
  version: number;
}

/** A member's time in a group; joining again makes a new row. */
export interface GroupMembership {
  readonly id: string;
  readonly groupId: string;
  readonly memberId: string;
  isLead: boolean;
  joinedOn: string;
  leftOn: string | null;
}

export const WorkingGroupEntity = new EntitySchema<WorkingGroup>({
  name: "working_group",
  columns: {
    id: { type: "text", primary: true },
    nameVi: { type: "text", name: "name_vi" },
    nameEn: { type: "text", name: "name_en", nullable: true },
    purposeVi: { type: "text", name: "purpose_vi", nullable: true },
    purposeEn: { type: "text", name: "purpose_en", nullable: true },
    startedOn: { type: "date", name: "started_on" },
    endedOn: { type: "date", name: "ended_on", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof WorkingGroup, EntitySchemaColumnOptions>,
});

export const GroupMembershipEntity = new EntitySchema<GroupMembership>({
  name: "group_membership",
  columns: {
    id: { type: "text", primary: true },
    groupId: { type: "text", name: "group_id" },
    memberId: { type: "text", name: "member_id" },
    isLead: { type: "boolean", name: "is_lead" },
    joinedOn: { type: "date", name: "joined_on" },
    leftOn: { type: "date", name: "left_on", nullable: true },
  } satisfies Record<keyof GroupMembership, EntitySchemaColumnOptions>,
});
