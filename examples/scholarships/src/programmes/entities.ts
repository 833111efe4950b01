import { EntitySchema } from "@sen/subgraph";
import type { EntitySchemaColumnOptions } from "@sen/subgraph";
import type { CallState } from "../generated/resolvers.ts";

/** A scholarship programme of one unit. */
export interface ScholarshipProgramme {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly ownerUnitId: string;
  readonly field: string;
  readonly levelVi: string | null;
  readonly levelEn: string | null;
}

/** One round of a programme. */
export interface ScholarshipCall {
  readonly id: string;
  readonly programmeId: string;
  readonly year: number;
  readonly seats: number;
  readonly state: CallState;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly infoSessionId: string | null;
}

export const ProgrammeEntity = new EntitySchema<ScholarshipProgramme>({
  name: "programme",
  columns: {
    id: { type: "text", primary: true },
    nameVi: { type: "text", name: "name_vi" },
    nameEn: { type: "text", name: "name_en", nullable: true },
    ownerUnitId: { type: "text", name: "owner_unit_id" },
    field: { type: "text" },
    levelVi: { type: "text", name: "level_vi", nullable: true },
    levelEn: { type: "text", name: "level_en", nullable: true },
  } satisfies Record<keyof ScholarshipProgramme, EntitySchemaColumnOptions>,
});

export const CallEntity = new EntitySchema<ScholarshipCall>({
  name: "call",
  columns: {
    id: { type: "text", primary: true },
    programmeId: { type: "text", name: "programme_id" },
    year: { type: "int" },
    seats: { type: "int" },
    state: { type: "text" },
    opensOn: { type: "date", name: "opens_on" },
    closesOn: { type: "date", name: "closes_on" },
    infoSessionId: { type: "text", name: "info_session_id", nullable: true },
  } satisfies Record<keyof ScholarshipCall, EntitySchemaColumnOptions>,
});
