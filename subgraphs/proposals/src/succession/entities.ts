import { EntitySchema } from "typeorm";
import type { EntitySchemaColumnOptions } from "typeorm";

/** An open referral offered to a unit that received functions of the one it was sent to. */
export interface ReferralOffer {
  readonly referralId: string;
  readonly unitId: string;
  readonly offeredAt: Date;
  decidedAt: Date | null;
  accepted: boolean | null;
}

/** What this slice knows of a succession: its key, as the ministries slice gives it. */
export interface SuccessionKey {
  readonly fromUnitId: string;
  readonly toUnitId: string | null;
}

export const ReferralOfferEntity = new EntitySchema<ReferralOffer>({
  name: "referral_offer",
  columns: {
    referralId: { type: "text", name: "referral_id", primary: true },
    unitId: { type: "text", name: "unit_id", primary: true },
    offeredAt: { type: "timestamptz", name: "offered_at" },
    decidedAt: { type: "timestamptz", name: "decided_at", nullable: true },
    accepted: { type: "boolean", nullable: true },
  } satisfies Record<keyof ReferralOffer, EntitySchemaColumnOptions>,
});
