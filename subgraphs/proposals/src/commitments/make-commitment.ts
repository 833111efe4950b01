import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { canMove } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { MakeCommitmentInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { Proposal } from "../proposals/entities.ts";
import { forbidden, wrongState } from "../proposals/invalid.ts";
import { refuseUnits } from "../proposals/working-units.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { CommitmentEntity } from "./entities.ts";
import type { Commitment } from "./entities.ts";
import { refuseFigures } from "./figures.ts";

export interface CommitmentResult {
  readonly commitment: Commitment | null;
  readonly userErrors: UserError[];
}

/** Promises something after a conclusion; with the first promise the proposal is being carried out. */
export async function makeCommitment(
  db: ViewerDatabase,
  viewer: Viewer,
  input: MakeCommitmentInput,
): Promise<CommitmentResult> {
  let id = "";
  const { proposalId, ministryId, title, weight, dueOn, planActivityId } = input;
  const { userErrors } = await changeProposal(db, { proposalId }, async (proposal) => {
    if (!canMove(viewer, { by: ["UNIT", "SECRETARIAT"] }, { unitIds: [ministryId] }))
      return forbidden("makeCommitment");
    const refusal =
      refuseProposal(proposal) ?? refuseFigures(input) ?? (await refuseUnits(db, [ministryId], ["ministryId"]));
    if (refusal !== null) return refusal;
    const [made] = await db.query<{ id: string }>(sql`
      insert into proposals.commitment (proposal_id, unit_id, title_vi, title_en, weight, due_on, plan_activity_id, created_by)
      values (${proposalId}, ${ministryId}, ${title.vi}, ${title.en ?? null}, ${weight ?? 1}, ${dueOn ?? null},
        ${planActivityId ?? null}, ${viewer.subject})
      returning id`);
    id = made?.id ?? "";
    const actorUnitId = hasRole(viewer, "UNIT_COORDINATOR", ministryId) ? ministryId : null;
    await addTimelineEntry(db, viewer, { proposalId, kind: "COMMITMENT_MADE", actorUnitId });
    await db.query(sql`select proposals.begin_implementation(${proposalId})`);
    return null;
  });
  const commitment = userErrors.length > 0 ? null : await db.repository(CommitmentEntity).findOneBy({ id });
  return { commitment, userErrors };
}

/** Only what was taken up is promised, and nothing more once all is done. */
function refuseProposal({ state, outcome }: Proposal): UserError | null {
  const isTakenUp = outcome === "ACCEPTED" || outcome === "PARTLY_ACCEPTED";
  return isTakenUp && (state === "CONCLUDED" || state === "IN_IMPLEMENTATION")
    ? null
    : wrongState(state, "IN_IMPLEMENTATION");
}
