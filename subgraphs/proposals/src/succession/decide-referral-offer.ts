import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { DecideReferralOfferInput } from "../generated/resolvers.ts";
import { forbidden } from "../proposals/invalid.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { ReferralEntity } from "../referrals/entities.ts";
import { isOpen } from "../referrals/states.ts";
import { ReferralOfferEntity } from "./entities.ts";
import type { ReferralOffer } from "./entities.ts";

interface OfferResult {
  readonly offer: ReferralOffer | null;
  readonly userErrors: UserError[];
}

/** Passes an offered referral on to the unit that received functions, or leaves it where it is. */
export async function decideReferralOffer(
  db: ViewerDatabase,
  viewer: Viewer,
  { referralId, ministryId: unitId, accept }: DecideReferralOfferInput,
): Promise<OfferResult> {
  const refuse = (error: UserError): OfferResult => ({ offer: null, userErrors: [error] });
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(forbidden("decideReferralOffer"));
  const referrals = db.repository(ReferralEntity);
  const found = await referrals.findOneBy({ id: referralId });
  if (found === null) return refuse(userError("NOT_FOUND", ["referralId"], { what: referralId }));
  return db.atomically(async () => {
    await lockProposal(db, found.proposalId);
    const offers = db.repository(ReferralOfferEntity);
    const offer = await offers.findOneBy({ referralId, unitId });
    if (offer === null) return refuse(userError("NOT_FOUND", ["ministryId"], { what: unitId }));
    const { state } = await referrals.findOneByOrFail({ id: referralId });
    if (offer.decidedAt !== null || (accept && !isOpen(state))) {
      const from = offer.decidedAt === null ? state : "DECIDED";
      return refuse(userError("ILLEGAL_TRANSITION", ["referralId"], { from, to: accept ? "REASSIGNED" : "DECLINED" }));
    }
    await db.query(sql`
      update proposals.referral_offer set decided_at = now(), accepted = ${accept}
      where referral_id = ${referralId} and unit_id = ${unitId}`);
    if (accept) await db.query(sql`select proposals.pass_on(${referralId}, ${unitId})`);
    return { offer: await offers.findOneByOrFail({ referralId, unitId }), userErrors: [] };
  });
}
