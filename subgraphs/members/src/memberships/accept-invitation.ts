import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { setConsent } from "../consents/set-consent.ts";
import type { AcceptInvitationInput } from "../generated/resolvers.ts";
import { forbidden, illegalMove, notFound } from "../refusals.ts";
import { checkTerm } from "./check-term.ts";
import { MembershipEntity } from "./entities.ts";
import { finishMove, refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { findMembershipMove } from "./transitions.ts";

/**
 * Accepts an invitation together with what she consents to: both or neither. Only what she names is set, so nothing is
 * consented to by silence; refusing every purpose leaves her a member all the same (Law 91/2025/QH15).
 */
export async function acceptInvitation(
  { db, viewer, today }: { readonly db: ViewerDatabase; readonly viewer: Viewer; readonly today: string },
  { membershipId: id, consents }: AcceptInvitationInput,
): Promise<MembershipResult> {
  const memberships = db.repository(MembershipEntity);
  const membership = await memberships.findOneBy({ id });
  if (membership === null) return refuse(notFound("membershipId", id));
  const move = findMembershipMove(viewer, membership, "ACTIVE");
  if (move === null || !move.needs.includes("CONSENTS")) {
    return refuse(illegalMove(membership.state, "ACTIVE"), membership);
  }
  if (!move.isAllowed) return refuse(forbidden("acceptInvitation"), membership);
  const wrong = await checkTerm(db, membership.termId, today);
  if (wrong !== null) return refuse(wrong, membership);
  return db.atomically(async () => {
    const rows = await db.query(sql`
      update members.membership as s set
        state = 'ACTIVE', version = version + 1, updated_at = now(),
        started_on = greatest(${today}::date, (select starts_on from members.network_term where id = s.term_id))
      where id = ${id} and state = 'INVITED'
      returning id`);
    if (rows.length === 0) {
      const current = await memberships.findOneByOrFail({ id });
      return refuse(illegalMove(current.state, "ACTIVE"), current);
    }
    for (const consent of consents) await setConsent(db, viewer, consent);
    return finishMove(db, id, "INVITED");
  });
}
