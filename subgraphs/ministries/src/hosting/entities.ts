import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

export type HostState = "PROPOSED" | "CONFIRMED" | "SCHEDULED" | "HELD" | "CANCELLED";

export interface HostAssignment {
  readonly id: string;
  readonly year: number;
  readonly unitId: string;
  readonly state: HostState;
  readonly eventId: string | null;
  /** The unit's letter that confirmed it. */
  readonly letterId: string | null;
  readonly version: number;
}

/** What is said about a turn inside the network; a table of its own because the turn itself is public. */
export interface HostPromise {
  readonly hostAssignmentId: string;
  readonly leadershipCommitmentsVi: string | null;
  readonly leadershipCommitmentsEn: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
}

export const HostAssignmentEntity = new EntitySchema<HostAssignment>({
  name: "HostAssignment",
  schema: "ministries",
  tableName: "host_assignment",
  columns: {
    id: { type: "text", primary: true },
    year: { type: "integer" },
    unitId: { type: "text", name: "unit_id" },
    state: { type: "text" },
    eventId: { type: "text", name: "event_id", nullable: true },
    letterId: { type: "text", name: "letter_id", nullable: true },
    version: { type: "integer" },
  } satisfies Record<keyof HostAssignment, EntitySchemaColumnOptions>,
});

export const HostPromiseEntity = new EntitySchema<HostPromise>({
  name: "HostPromise",
  schema: "ministries",
  tableName: "host_promise",
  columns: {
    hostAssignmentId: { type: "text", name: "host_assignment_id", primary: true },
    leadershipCommitmentsVi: { type: "text", name: "leadership_commitments_vi", nullable: true },
    leadershipCommitmentsEn: { type: "text", name: "leadership_commitments_en", nullable: true },
    noteVi: { type: "text", name: "note_vi", nullable: true },
    noteEn: { type: "text", name: "note_en", nullable: true },
  } satisfies Record<keyof HostPromise, EntitySchemaColumnOptions>,
});
