import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { SetMilestoneInput, UpdateCommitmentInput } from "../generated/resolvers.ts";
import { hasLength, invalid } from "../proposals/invalid.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { changeCommitment } from "./change-commitment.ts";
import type { Commitment } from "./entities.ts";
import { refuseFigures } from "./figures.ts";
import type { CommitmentResult } from "./make-commitment.ts";

/** Changes a commitment that is still being kept; the first progress begins it. */
export function updateCommitment(
  db: ViewerDatabase,
  viewer: Viewer,
  input: UpdateCommitmentInput,
): Promise<CommitmentResult> {
  return changeCommitment(db, viewer, input, async (commitment) => {
    const { id, proposalId, unitId } = commitment;
    const { title, progress, weight, dueOn, planActivityId, evidenceDocumentIds } = input;
    const refusal = refuseClosed(commitment) ?? refuseFigures(input);
    if (refusal !== null) return refusal;
    const begins = commitment.state === "PLANNED" && (progress ?? 0) > 0;
    await db.query(sql`
      update proposals.commitment set version = version + 1, updated_at = now(),
        state = case when ${begins}::boolean then 'ONGOING' else state end,
        title_vi = coalesce(${title?.vi ?? null}, title_vi),
        title_en = case when ${Boolean(title)}::boolean then ${title?.en ?? null} else title_en end,
        progress = coalesce(${progress ?? null}::int, progress), weight = coalesce(${weight ?? null}::int, weight),
        due_on = case when ${dueOn === undefined}::boolean then due_on else ${dueOn ?? null}::date end,
        plan_activity_id = case when ${planActivityId === undefined}::boolean then plan_activity_id else ${planActivityId ?? null} end,
        evidence_document_ids = coalesce(${evidenceDocumentIds ?? null}::text[], evidence_document_ids)
      where id = ${id}`);
    const actorUnitId = hasRole(viewer, "UNIT_COORDINATOR", unitId) ? unitId : null;
    if (begins) await addTimelineEntry(db, viewer, { proposalId, kind: "COMMITMENT_STARTED", actorUnitId });
    return null;
  });
}

const refuseClosed = ({ state }: Commitment) =>
  state === "PLANNED" || state === "ONGOING"
    ? null
    : userError("ILLEGAL_TRANSITION", ["commitmentId"], { from: state, to: "ONGOING" });

/** Adds a milestone, or changes the one named. */
export function setMilestone(
  db: ViewerDatabase,
  viewer: Viewer,
  { commitmentId, milestoneId, title, dueOn, doneOn }: SetMilestoneInput,
  today: string,
): Promise<CommitmentResult> {
  return changeCommitment(db, viewer, { commitmentId }, async (commitment) => {
    const closed = refuseClosed(commitment);
    if (closed !== null) return closed;
    if (!hasLength(title.vi, 1, 200)) {
      return invalid(["title", "vi"], "mốc cần 1 đến 200 ký tự", "a milestone needs 1 to 200 characters");
    }
    if (doneOn && doneOn > today)
      return invalid(["doneOn"], "ngày đạt chưa tới", "the day it was reached is still to come");
    const set = await db.query(
      milestoneId
        ? sql`update proposals.commitment_milestone set title_vi = ${title.vi}, title_en = ${title.en ?? null},
            due_on = ${dueOn ?? null}::date, done_on = ${doneOn ?? null}::date
            where id = ${milestoneId} and commitment_id = ${commitmentId} returning id`
        : sql`insert into proposals.commitment_milestone (commitment_id, title_vi, title_en, due_on, done_on)
            values (${commitmentId}, ${title.vi}, ${title.en ?? null}, ${dueOn ?? null}::date, ${doneOn ?? null}::date) returning id`,
    );
    return set.length > 0 ? null : userError("NOT_FOUND", ["milestoneId"], { what: milestoneId ?? "" });
  });
}
