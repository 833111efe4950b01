import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { AppealRefusalInput } from "../generated/resolvers.ts";
import { actsAsAuthor, findAuthorship, unitOfAuthor } from "../proposals/authorship.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, hasLength, invalid, wrongState } from "../proposals/invalid.ts";
import { touchProposal } from "../proposals/move-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";

/** Appeals to the presidium against a refusal; once for each proposal, whatever comes of it. */
export function appealRefusal(db: ViewerDatabase, viewer: Viewer, input: AppealRefusalInput): Promise<ProposalResult> {
  return changeProposal(db, { proposalId: input.proposalId }, async (proposal) => {
    const { id, state, appealedAt } = proposal;
    const { text } = input;
    const authorship = await findAuthorship(db, proposal);
    if (!actsAsAuthor(viewer, authorship)) return forbidden("appealRefusal");
    if (state !== "NOT_ADMITTED") return wrongState(state, "SUBMITTED");
    if (appealedAt !== null) {
      return invalid(
        ["proposalId"],
        "đã kiến nghị xem xét lại một lần",
        "there was an appeal already, one is all there is",
      );
    }
    if (!hasLength(text.vi, 1, 4000)) {
      return invalid(["text", "vi"], "cần 1 đến 4000 ký tự", "the appeal needs 1 to 4000 characters");
    }
    await db.query(sql`
      insert into proposals.proposal_appeal (proposal_id, text_vi, text_en) values (${id}, ${text.vi}, ${text.en ?? null})`);
    await touchProposal(db, id, sql`, appealed_at = now()`);
    const actorUnitId = unitOfAuthor(viewer, authorship);
    await addTimelineEntry(db, viewer, { proposalId: id, kind: "APPEAL_FILED", actorUnitId });
    return null;
  });
}
