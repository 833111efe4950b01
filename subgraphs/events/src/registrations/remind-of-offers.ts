import { sql } from "@sen/database";
import type { Job } from "@sen/subgraph";

interface EndingOffer {
  readonly registrationId: string;
  readonly eventId: string;
  readonly eventCode: string;
  readonly vi: string;
  readonly en: string | null;
  readonly memberId: string;
  readonly expiresAt: Date;
}

/** Reminds, once for each offer, of seats that are kept for a few hours more. */
export const remindOfOffers: Job = {
  name: "remind-of-offers",
  everySeconds: 300,
  run: async ({ db, now }) => {
    const ending = await db.query<EndingOffer>(sql`
      select registration_id as "registrationId", event_id as "eventId", event_code as "eventCode", title_vi as vi,
        title_en as en, member_id as "memberId", expires_at as "expiresAt"
      from events.offers_to_remind(${now})`);
    for (const { vi, en, expiresAt, ...facts } of ending) {
      const offerExpiresAt = expiresAt.toISOString().replace(".000Z", "Z");
      await db.emit({
        type: "offer.expires_soon",
        aggregate: `event:${facts.eventId}`,
        payload: { ...facts, title: { vi, en }, offerExpiresAt },
      });
    }
  },
};
