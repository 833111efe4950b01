import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { DataRequestKind, DataRequestState } from "../generated/resolvers.ts";

/** A member's request about her data. */
export interface DataRequest {
  readonly id: string;
  readonly memberId: string;
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly wish: string | null;
  readonly involvesThirdParty: boolean;
  readonly receivedAt: Date;
  readonly acknowledgeBy: Date;
  readonly dueAt: Date;
  readonly closedAt: Date | null;
  readonly decisionVi: string | null;
  readonly decisionEn: string | null;
  readonly legalReason: string | null;
  readonly version: number;
}

export const DataRequestEntity = new EntitySchema<DataRequest>({
  name: "data_request",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id" },
    kind: { type: "text" },
    state: { type: "text" },
    wish: { type: "text", nullable: true },
    involvesThirdParty: { type: "boolean", name: "involves_third_party" },
    receivedAt: { type: "timestamptz", name: "received_at" },
    acknowledgeBy: { type: "timestamptz", name: "acknowledge_by" },
    dueAt: { type: "timestamptz", name: "due_at" },
    closedAt: { type: "timestamptz", name: "closed_at", nullable: true },
    decisionVi: { type: "text", name: "decision_vi", nullable: true },
    decisionEn: { type: "text", name: "decision_en", nullable: true },
    legalReason: { type: "text", name: "legal_reason", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof DataRequest, EntitySchemaColumnOptions>,
});
