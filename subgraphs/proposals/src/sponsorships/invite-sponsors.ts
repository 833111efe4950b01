import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { InviteSponsorsInput } from "../generated/resolvers.ts";
import { actsAsAuthor, findAuthorship, unitOfAuthor } from "../proposals/authorship.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, wrongState } from "../proposals/invalid.ts";
import { refuseUnits } from "../proposals/working-units.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";

/** Asks units to stand behind a proposal while the network can see it and nothing is sent yet. */
export function inviteSponsors(
  db: ViewerDatabase,
  viewer: Viewer,
  input: InviteSponsorsInput,
): Promise<ProposalResult> {
  const { proposalId, ministryIds } = input;
  return changeProposal(db, { proposalId }, async (proposal) => {
    const authorship = await findAuthorship(db, proposal);
    if (!actsAsAuthor(viewer, authorship) && !hasRole(viewer, "SECRETARIAT")) return forbidden("inviteSponsors");
    if (proposal.state !== "OPEN" && proposal.state !== "UNDER_REVIEW") return wrongState(proposal.state, "INVITED");
    const refusal = await refuseUnits(db, ministryIds, ["ministryIds"]);
    if (refusal !== null) return refusal;
    const asked = await db.query<{ unitId: string }>(sql`
      insert into proposals.sponsorship (proposal_id, unit_id)
      select ${proposalId}, asked.unit_id from (select distinct unnest(${ministryIds}::text[]) as unit_id) as asked
      on conflict do nothing returning unit_id as "unitId"`);
    const actorUnitId = unitOfAuthor(viewer, authorship);
    // One entry however many were asked: which units, `sponsors` tells.
    if (asked.length > 0) await addTimelineEntry(db, viewer, { proposalId, kind: "SPONSOR_INVITED", actorUnitId });
    return null;
  });
}
