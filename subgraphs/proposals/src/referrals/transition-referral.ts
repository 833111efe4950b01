import { sql } from "@sen/database";
import type { Sql, ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { ReferralState, TransitionReferralInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../proposals/invalid.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { refuseUnits } from "../proposals/working-units.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import type { TimelineEntry } from "../timeline/entities.ts";
import { ReferralEntity } from "./entities.ts";
import type { Referral } from "./entities.ts";
import { concernedBy } from "./policies.ts";
import { referralStates } from "./transitions.ts";

interface ReferralResult {
  readonly referral: Referral | null;
  readonly userErrors: UserError[];
}

/** Moves a referral along its table of states, for moves that need nothing but a note. */
export async function transitionReferral(
  { db, viewer, now }: { readonly db: ViewerDatabase; readonly viewer: Viewer; readonly now: Date },
  input: TransitionReferralInput,
): Promise<ReferralResult> {
  const referrals = db.repository(ReferralEntity);
  const refuse = (error: UserError): ReferralResult => ({ referral: null, userErrors: [error] });
  const found = await referrals.findOneBy({ id: input.referralId });
  // A referral the viewer may not even see is refused like one she may not move: its existence is not told.
  if (found === null) return refuse(forbidden("transitionReferral"));
  return db.atomically(async () => {
    await lockProposal(db, found.proposalId);
    const referral = await referrals.findOneByOrFail({ id: found.id });
    const refusal = await findRefusal(db, viewer, { referral, input, now });
    if (refusal !== null) return refuse(refusal);
    if (input.note) await db.because(input.note.vi);
    await applyMove(db, viewer, referral, input);
    return { referral: await referrals.findOneBy({ id: found.id }), userErrors: [] };
  });
}

interface Request {
  readonly referral: Referral;
  readonly input: TransitionReferralInput;
  readonly now: Date;
}

async function findRefusal(
  db: ViewerDatabase,
  viewer: Viewer,
  { referral, input, now }: Request,
): Promise<UserError | null> {
  const { to, note, expectedVersion, suggestedMinistryId } = input;
  const { state: from, version: current } = referral;
  const move = findMove(referralStates, from, to);
  if (move !== null && !canMove(viewer, move, concernedBy(referral, now))) return forbidden(`${from} → ${to}`);
  if (expectedVersion !== current) {
    return userError("STALE_VERSION", ["expectedVersion"], { expected: expectedVersion, current });
  }
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from, to });
  if (move.needs.includes("OWN_PROCEDURE")) {
    return invalid(["to"], "bước này có thủ tục riêng", "this move has a procedure of its own");
  }
  if (move.needs.includes("NOTE") && !note?.vi.trim()) {
    return invalid(["note"], "cần ghi chú lý do", "a note with the reason is needed");
  }
  if (!suggestedMinistryId) return null;
  if (to !== "RETURNED" || suggestedMinistryId === referral.unitId) {
    return invalid(
      ["suggestedMinistryId"],
      "chỉ gợi ý đơn vị khác khi trả lại",
      "another unit is suggested with a return",
    );
  }
  return refuseUnits(db, [suggestedMinistryId], ["suggestedMinistryId"]);
}

const kinds: Readonly<Partial<Record<ReferralState, TimelineEntry["kind"]>>> = {
  ACKNOWLEDGED: "REFERRAL_ACKNOWLEDGED",
  IN_PROGRESS: "REFERRAL_STARTED",
  RETURNED: "REFERRAL_RETURNED",
  CANCELLED: "REFERRAL_CANCELLED",
};

async function applyMove(
  db: ViewerDatabase,
  viewer: Viewer,
  referral: Referral,
  input: TransitionReferralInput,
): Promise<void> {
  const { id, proposalId, unitId } = referral;
  const { to, note } = input;
  await db.query(sql`
    update proposals.referral set state = ${to}, version = version + 1, updated_at = now()${columnsOf(viewer, referral, input)}
    where id = ${id}`);
  const kind = kinds[to];
  if (kind === undefined) throw new Error(`the move to ${to} has no entry for the timeline`);
  const actorUnitId = to === "CANCELLED" ? null : unitId;
  await addTimelineEntry(db, viewer, { proposalId, referralId: id, kind, actorUnitId, note });
  if (to === "CANCELLED") await db.query(sql`select proposals.close_round(${proposalId})`);
}

/** What a move sets beside the state. */
function columnsOf(viewer: Viewer, { unitId }: Referral, input: TransitionReferralInput): Sql {
  const { to, note, assigneeId, suggestedMinistryId } = input;
  if (to === "ACKNOWLEDGED") {
    // The successor has taken it up: from now on the predecessor has no say in it.
    const isSuccessor = hasRole(viewer, "UNIT_COORDINATOR", unitId);
    return sql`, acknowledged_at = now(), assignee_id = ${assigneeId ?? null},
      predecessor_until = case when ${isSuccessor}::boolean then null else predecessor_until end`;
  }
  if (to === "IN_PROGRESS") return sql``;
  return sql`, closing_note_vi = ${note?.vi ?? null}, closing_note_en = ${note?.en ?? null},
    suggested_unit_id = ${suggestedMinistryId ?? null}, predecessor_until = null`;
}
