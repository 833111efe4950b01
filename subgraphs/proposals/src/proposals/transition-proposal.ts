import { sql } from "@sen/database";
import type { Sql, ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { Concerned, UserError } from "@sen/subgraph";
import type { TransitionInput } from "../generated/resolvers.ts";
import { cancelReferrals } from "../referrals/cancel-referrals.ts";
import { findAuthorship, unitOfAuthor } from "./authorship.ts";
import { changeProposal } from "./change-proposal.ts";
import type { ProposalResult } from "./change-proposal.ts";
import type { Proposal } from "./entities.ts";
import { freezeText } from "./freeze-text.ts";
import { forbidden } from "./invalid.ts";
import { findMissing } from "./missing-for-move.ts";
import { moveProposal } from "./move-proposal.ts";
import { findSetting } from "./settings.ts";
import { proposalStates } from "./transitions.ts";

/** Moves a proposal along its table of states, for moves that need nothing but a note. */
export function transitionProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: TransitionInput,
): Promise<ProposalResult> {
  return changeProposal(db, input, async (proposal) => {
    const authorship = await findAuthorship(db, proposal);
    const refusal = await findRefusal(db, viewer, { proposal, authorship, input });
    if (refusal !== null) return refusal;
    await applyMove(db, viewer, { proposal, authorship, input });
    return null;
  });
}

interface Request {
  readonly proposal: Proposal;
  readonly authorship: Required<Concerned>;
  readonly input: TransitionInput;
}

async function findRefusal(
  db: ViewerDatabase,
  viewer: Viewer,
  { proposal, authorship, input: { to, note } }: Request,
): Promise<UserError | null> {
  const { state: from } = proposal;
  const move = findMove(proposalStates, from, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from, to });
  if (!canMove(viewer, move, authorship)) return forbidden(`${from} → ${to}`);
  return findMissing(db, proposal, move, note);
}

async function applyMove(db: ViewerDatabase, viewer: Viewer, { proposal, authorship, input }: Request): Promise<void> {
  const { to, note } = input;
  const actorUnitId = unitOfAuthor(viewer, authorship);
  const also = await columnsOf(db, proposal, to, actorUnitId);
  if (note) await db.because(note.vi);
  // Before the move: once it is withdrawn nothing is left to be asked, and the units are told by their own referrals.
  if (to === "WITHDRAWN") await cancelReferrals(db, viewer, proposal, note ?? withdrawn);
  await moveProposal(db, viewer, proposal, { to, note, actorUnitId, also });
  if (to === "OPEN") await freezeText(db, proposal.id);
}

const withdrawn = { vi: "Tác giả đã rút đề xuất.", en: "The author withdrew the proposal." };

/** What a move sets beside the state. */
async function columnsOf(
  db: ViewerDatabase,
  { authorUnitId }: Proposal,
  to: TransitionInput["to"],
  unitId: string | null,
): Promise<Sql> {
  if (to === "SUBMITTED") {
    // The code is the year's of its first submission; a return does not change it.
    return sql`, submitted_at = coalesce(submitted_at, now()), author_unit_id = ${authorUnitId ?? unitId}::text,
      code = case when code like 'NHAP-%' then proposals.next_code() else code end`;
  }
  if (to === "OPEN") {
    const days = await findSetting(db, "open_days");
    return sql`, opened_at = now(), open_until = proposals.today() + ${days}::int`;
  }
  return sql``;
}
