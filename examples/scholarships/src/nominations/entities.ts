import { EntitySchema } from "@sen/subgraph";
import type { EntitySchemaColumnOptions } from "@sen/subgraph";
import type { NominationState } from "../generated/resolvers.ts";

/** A member whom her unit nominates. */
export interface Nomination {
  readonly id: string;
  readonly callId: string;
  /** Null when she was erased. */
  readonly memberId: string | null;
  readonly unitId: string;
  readonly state: NominationState;
  readonly submittedOn: string | null;
  readonly version: number;
}

export const NominationEntity = new EntitySchema<Nomination>({
  name: "nomination",
  columns: {
    id: { type: "text", primary: true },
    callId: { type: "text", name: "call_id" },
    memberId: { type: "text", name: "member_id", nullable: true },
    unitId: { type: "text", name: "unit_id" },
    state: { type: "text" },
    submittedOn: { type: "date", name: "submitted_on", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Nomination, EntitySchemaColumnOptions>,
});
