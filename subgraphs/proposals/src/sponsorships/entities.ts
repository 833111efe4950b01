import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";
import type { SponsorshipState } from "../generated/resolvers.ts";

/** A unit asked to stand behind a proposal. */
export interface Sponsorship {
  readonly proposalId: string;
  readonly unitId: string;
  state: SponsorshipState;
  decidedAt: Date | null;
}

export const SponsorshipEntity = new EntitySchema<Sponsorship>({
  name: "sponsorship",
  columns: {
    proposalId: { type: "text", name: "proposal_id", primary: true },
    unitId: { type: "text", name: "unit_id", primary: true },
    state: { type: "text" },
    decidedAt: { type: "timestamptz", name: "decided_at", nullable: true },
  } satisfies Record<keyof Sponsorship, EntitySchemaColumnOptions>,
});
