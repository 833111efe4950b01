import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { WithdrawEndorsementInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden } from "../proposals/invalid.ts";
import { EndorsementEntity } from "./entities.ts";
import { canEndorse } from "./policies.ts";

/** Takes the viewer's endorsement back, as after a change of the text; without one there is nothing to do. */
export function withdrawEndorsement(
  db: ViewerDatabase,
  viewer: Viewer,
  { proposalId }: WithdrawEndorsementInput,
): Promise<ProposalResult> {
  return changeProposal(db, { proposalId }, async ({ state }) => {
    if (!canEndorse(viewer)) return forbidden("withdrawEndorsement");
    const { memberId } = viewer;
    if (!(await db.repository(EndorsementEntity).existsBy({ proposalId, memberId }))) return null;
    if (state !== "OPEN" && state !== "UNDER_REVIEW") return userError("NOT_OPEN", ["proposalId"], { state });
    await db.query(
      sql`delete from proposals.endorsement where proposal_id = ${proposalId} and member_id = ${memberId}`,
    );
    return null;
  });
}
