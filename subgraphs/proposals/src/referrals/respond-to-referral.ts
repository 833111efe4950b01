import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { RespondInput } from "../generated/resolvers.ts";
import { ProposalEntity } from "../proposals/entities.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ReferralEntity } from "./entities.ts";
import type { Referral } from "./entities.ts";
import { canAnswer, isReasoned } from "./policies.ts";
import { isStale } from "./stale-version.ts";
import { isOpen } from "./states.ts";

interface RespondResult {
  readonly referral: Referral | null;
  readonly userErrors: UserError[];
}

/**
 * Prepares or publishes a unit's answer. Publishing closes the referral; when it was the last one open, the database moves
 * the proposal on, so of two units that answer at once the second to commit moves it.
 */
export async function respondToReferral(
  { db, viewer, now }: { readonly db: ViewerDatabase; readonly viewer: Viewer; readonly now: Date },
  input: RespondInput,
): Promise<RespondResult> {
  const referrals = db.repository(ReferralEntity);
  const found = await referrals.findOneBy({ id: input.referralId });
  // A referral the viewer may not even see is refused like one she may not answer: its existence is not told.
  if (found === null || !canAnswer(viewer, found, now)) {
    return { referral: null, userErrors: [userError("FORBIDDEN", ["referralId"], { what: "respondToReferral" })] };
  }
  return db.atomically(async () => {
    await lockProposal(db, found.proposalId);
    const referral = await referrals.findOneByOrFail({ id: found.id });
    const refusal = await findRefusal(db, referral, input);
    if (refusal !== null) return { referral: null, userErrors: [refusal] };
    await saveResponse(db, viewer, input);
    await letGo(db, viewer, referral);
    if (input.publish) await closeReferral(db, viewer, referral);
    else
      await db.query(sql`
        update proposals.referral set state = 'IN_PROGRESS', version = version + 1, updated_at = now() where id = ${referral.id}`);
    await db.query(sql`select from proposals.note_answer(${referral.id}, ${input.publish}::boolean)`);
    return { referral: await referrals.findOneByOrFail({ id: found.id }), userErrors: [] };
  });
}

async function findRefusal(db: ViewerDatabase, referral: Referral, input: RespondInput): Promise<UserError | null> {
  const { expectedProposalVersion: expected, position, text } = input;
  const proposal = await db.repository(ProposalEntity).findOneBy({ id: referral.proposalId });
  if (proposal === null) return userError("NOT_FOUND", ["referralId"], { what: referral.proposalId });
  if (isStale(expected, proposal, referral)) {
    return userError("STALE_VERSION", ["expectedProposalVersion"], { expected, current: proposal.version });
  }
  if (!isOpen(referral.state)) {
    return userError("ILLEGAL_TRANSITION", ["referralId"], { from: referral.state, to: "RESPONDED" });
  }
  if (!isReasoned(position, text.vi)) {
    return userError("VALIDATION", ["text", "vi"], {
      what: {
        vi: `văn bản trả lời ${position} cần ít nhất 50 ký tự`,
        en: `an answer ${position} needs a text of at least 50 characters`,
      },
    });
  }
  return null;
}

/** A successor that answers has taken it up: from now on its predecessor has no say in it. */
async function letGo(db: ViewerDatabase, viewer: Viewer, { id, unitId, predecessorUntil }: Referral): Promise<void> {
  if (predecessorUntil === null || !hasRole(viewer, "UNIT_COORDINATOR", unitId)) return;
  await db.query(sql`update proposals.referral set predecessor_until = null where id = ${id}`);
}

async function saveResponse(db: ViewerDatabase, viewer: Viewer, input: RespondInput): Promise<void> {
  const { referralId, position, text, documentId, publish } = input;
  await db.query(sql`
    insert into proposals.official_response
      (referral_id, position, text_vi, text_en, document_id, prepared_by_id, created_by, published_at)
    values (${referralId}, ${position}, ${text.vi}, ${text.en ?? null}, ${documentId ?? null}, ${viewer.memberId},
      ${viewer.subject}, case when ${publish}::boolean then now() end)
    on conflict (referral_id) do update set
      position = excluded.position, text_vi = excluded.text_vi, text_en = excluded.text_en,
      document_id = excluded.document_id, prepared_by_id = excluded.prepared_by_id, prepared_at = now(),
      published_at = excluded.published_at, updated_at = now(), version = official_response.version + 1`);
}

async function closeReferral(db: ViewerDatabase, viewer: Viewer, { id, proposalId, unitId }: Referral): Promise<void> {
  await db.query(sql`
    update proposals.referral set state = 'RESPONDED', responded_at = now(), updated_at = now(), version = version + 1
    where id = ${id}`);
  await addTimelineEntry(db, viewer, { proposalId, referralId: id, kind: "RESPONSE_PUBLISHED", actorUnitId: unitId });
}
