import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { CommitmentState, TransitionCommitmentInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../proposals/invalid.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import type { TimelineEntry } from "../timeline/entities.ts";
import { changeCommitment } from "./change-commitment.ts";
import type { Commitment } from "./entities.ts";
import type { CommitmentResult } from "./make-commitment.ts";
import { commitmentStates } from "./transitions.ts";

const kinds: Readonly<Record<CommitmentState, TimelineEntry["kind"]>> = {
  PLANNED: "COMMITMENT_MADE",
  ONGOING: "COMMITMENT_STARTED",
  DONE: "COMMITMENT_DONE",
  CANCELLED: "COMMITMENT_CANCELLED",
};

/** Moves a commitment along its table of states. */
export function transitionCommitment(
  db: ViewerDatabase,
  viewer: Viewer,
  input: TransitionCommitmentInput,
): Promise<CommitmentResult> {
  return changeCommitment(db, viewer, input, async (commitment) => {
    const refusal = findRefusal(viewer, commitment, input);
    if (refusal !== null) return refusal;
    const { id, proposalId, unitId } = commitment;
    const { to, note } = input;
    if (note) await db.because(note.vi);
    await db.query(sql`
      update proposals.commitment set state = ${to}, version = version + 1, updated_at = now(),
        progress = case when ${to}::text = 'DONE' then 100 else progress end,
        closing_note_vi = ${note?.vi ?? null}, closing_note_en = ${note?.en ?? null}
      where id = ${id}`);
    const actorUnitId = hasRole(viewer, "UNIT_COORDINATOR", unitId) ? unitId : null;
    await addTimelineEntry(db, viewer, { proposalId, kind: kinds[to], actorUnitId, note });
    return null;
  });
}

function findRefusal(
  viewer: Viewer,
  { state: from, unitId, evidenceDocumentIds }: Commitment,
  { to, note }: TransitionCommitmentInput,
): UserError | null {
  const move = findMove(commitmentStates, from, to);
  if (move === null) return userError("ILLEGAL_TRANSITION", ["to"], { from, to });
  if (!canMove(viewer, move, { unitIds: [unitId] })) return forbidden(`${from} → ${to}`);
  const hasNote = Boolean(note?.vi.trim());
  if (move.needs.includes("NOTE") && !hasNote) {
    return invalid(["note"], "cần ghi chú lý do", "a note with the reason is needed");
  }
  if (move.needs.includes("EVIDENCE_OR_NOTE") && !hasNote && evidenceDocumentIds.length === 0) {
    return invalid(
      ["note"],
      "cần minh chứng hoặc lý do không có",
      "evidence, or a reason why there is none, is needed",
    );
  }
  return null;
}
