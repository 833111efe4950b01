import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { Resolvers } from "../generated/resolvers.ts";
import { changing } from "../proposals/forget.ts";
import { decideReferralOffer } from "./decide-referral-offer.ts";
import { ReferralOfferEntity } from "./entities.ts";
import { successionKey } from "./loaders.ts";
import { IsNull } from "typeorm";

/** Who prepares, decides and checks successions; others see their own referrals alone, and a part would be no number. */
const steersSuccessions = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM", "AUDITOR"]);

export const successionResolvers: Resolvers = {
  Query: {
    referralOffers: (_parent, _args, { db, viewer, mask }, info) =>
      steersSuccessions(viewer)
        ? db
            .repository(ReferralOfferEntity)
            .find({ where: { decidedAt: IsNull() }, order: { offeredAt: "asc", referralId: "asc" } })
        : mask(info, "STAFF"),
  },
  Mutation: {
    decideReferralOffer: (_parent, { input }, context) =>
      changing(context, decideReferralOffer(context.db, context.viewer, input)),
  },
  RecordSuccessionPayload: {
    __resolveReference: ({ fromUnitId, toUnitId }) => ({ fromUnitId, toUnitId: toUnitId ?? null }),
    reassignedReferrals: async (succession, _args, { viewer, loaders, mask }, info) =>
      steersSuccessions(viewer)
        ? ((await loaders.reassignedReferrals.load(successionKey(succession)))?.total ?? 0)
        : mask(info, "STAFF"),
  },
  ReferralOffer: {
    referral: async ({ referralId }, _args, { loaders }) => {
      const referral = await loaders.referralById.load(referralId);
      // Whoever reads offers reads all referrals.
      if (referral === null) throw new Error(`the offer of ${referralId} has no referral`);
      return referral;
    },
    ministry: ({ unitId }) => ({ id: unitId }),
  },
};
