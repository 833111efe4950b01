import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { LocalizedTextInput } from "../generated/resolvers.ts";
import type { Proposal } from "../proposals/entities.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { openStates } from "./states.ts";

/** Cancels what is still asked of units about a locked proposal. */
export async function cancelReferrals(
  db: ViewerDatabase,
  viewer: Viewer,
  { id: proposalId }: Pick<Proposal, "id">,
  reason: LocalizedTextInput,
): Promise<void> {
  const cancelled = await db.query<{ id: string }>(sql`
    update proposals.referral set state = 'CANCELLED', version = version + 1, updated_at = now(), predecessor_until = null,
      closing_note_vi = ${reason.vi}, closing_note_en = ${reason.en ?? null}
    where proposal_id = ${proposalId} and state = any(${[...openStates, "RETURNED"]}::text[]) returning id`);
  for (const { id } of cancelled) {
    const entry = { proposalId, referralId: id, kind: "REFERRAL_CANCELLED", actorUnitId: null, note: reason } as const;
    await addTimelineEntry(db, viewer, entry);
  }
}
