import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { MembershipEndReason, MembershipKind, MembershipState, NetworkOffice } from "../generated/resolvers.ts";

/** A term of the network. */
export interface NetworkTerm {
  readonly id: string;
  code: string;
  congress: string;
  startsOn: string;
  endsOn: string;
  /** Document of the ministries slice. */
  legalBasisId: string | null;
}

/** A member's belonging to the network in one term. */
export interface Membership {
  readonly id: string;
  readonly memberId: string;
  readonly termId: string;
  kind: MembershipKind;
  state: MembershipState;
  office: NetworkOffice;
  nominatedByUnitId: string | null;
  startedOn: string | null;
  endedOn: string | null;
  endReason: MembershipEndReason | null;
  /** Document of the ministries slice: what the Executive Committee decided. */
  documentId: string | null;
  version: number;
}

export const NetworkTermEntity = new EntitySchema<NetworkTerm>({
  name: "network_term",
  columns: {
    id: { type: "text", primary: true },
    code: { type: "text" },
    congress: { type: "text" },
    startsOn: { type: "date", name: "starts_on" },
    endsOn: { type: "date", name: "ends_on" },
    legalBasisId: { type: "text", name: "legal_basis_id", nullable: true },
  } satisfies Record<keyof NetworkTerm, EntitySchemaColumnOptions>,
});

export const MembershipEntity = new EntitySchema<Membership>({
  name: "membership",
  columns: {
    id: { type: "text", primary: true },
    memberId: { type: "text", name: "member_id" },
    termId: { type: "text", name: "term_id" },
    kind: { type: "text" },
    state: { type: "text" },
    office: { type: "text" },
    nominatedByUnitId: { type: "text", name: "nominated_by_unit_id", nullable: true },
    startedOn: { type: "date", name: "started_on", nullable: true },
    endedOn: { type: "date", name: "ended_on", nullable: true },
    endReason: { type: "text", name: "end_reason", nullable: true },
    documentId: { type: "text", name: "document_id", nullable: true },
    version: { type: "int" },
  } satisfies Record<keyof Membership, EntitySchemaColumnOptions>,
});
