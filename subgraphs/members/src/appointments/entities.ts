import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { Rank } from "../generated/resolvers.ts";

/** A post held by a member. */
export interface Appointment {
  readonly id: string;
  readonly memberId: string;
  /** The unit at that time. */
  unitId: string;
  departmentVi: string | null;
  departmentEn: string | null;
  positionVi: string;
  positionEn: string | null;
  rank: Rank;
  isPrimary: boolean;
  startsOn: string;
  /** Last day in the post; null while it lasts. */
  endsOn: string | null;
  version: number;
}

export const AppointmentEntity = new EntitySchema<Appointment>({
  name: "appointment",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id" },
    unitId: { type: "text", name: "unit_id" },
    departmentVi: { type: "text", name: "department_vi", nullable: true },
    departmentEn: { type: "text", name: "department_en", nullable: true },
    positionVi: { type: "text", name: "position_vi" },
    positionEn: { type: "text", name: "position_en", nullable: true },
    rank: { type: "text" },
    isPrimary: { type: "boolean", name: "is_primary" },
    startsOn: { type: "date", name: "starts_on" },
    endsOn: { type: "date", name: "ends_on", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Appointment, EntitySchemaColumnOptions>,
});
