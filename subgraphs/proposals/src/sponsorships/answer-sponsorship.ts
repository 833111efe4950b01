import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { AnswerSponsorshipInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden } from "../proposals/invalid.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { SponsorshipEntity } from "./entities.ts";
import { sponsorshipStates } from "./transitions.ts";

/** Answers for a unit that was asked to stand behind a proposal. */
export function answerSponsorship(
  db: ViewerDatabase,
  viewer: Viewer,
  { proposalId, ministryId: unitId, accept }: AnswerSponsorshipInput,
): Promise<ProposalResult> {
  const to = accept ? "ACCEPTED" : "DECLINED";
  return changeProposal(db, { proposalId }, async () => {
    if (!canMove(viewer, { by: ["UNIT"] }, { unitIds: [unitId] })) return forbidden("answerSponsorship");
    const sponsorship = await db.repository(SponsorshipEntity).findOneBy({ proposalId, unitId });
    if (sponsorship === null) return userError("NOT_FOUND", ["ministryId"], { what: unitId });
    if (findMove(sponsorshipStates, sponsorship.state, to) === null) {
      return userError("ILLEGAL_TRANSITION", ["accept"], { from: sponsorship.state, to });
    }
    await db.query(sql`
      update proposals.sponsorship set state = ${to}, decided_at = now(), updated_at = now()
      where proposal_id = ${proposalId} and unit_id = ${unitId}`);
    await addTimelineEntry(db, viewer, { proposalId, kind: `SPONSOR_${to}`, actorUnitId: unitId });
    return null;
  });
}
