import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { PrepareConclusionInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, hasLength, invalid } from "../proposals/invalid.ts";
import { touchProposal } from "../proposals/move-proposal.ts";
import { refuseConclusion } from "./conclude-proposal.ts";

/**
 * Prepares what the presidium will conclude. It raises the proposal's version, so that nobody concludes with a text she has
 * not read.
 */
export function prepareConclusion(
  db: ViewerDatabase,
  viewer: Viewer,
  input: PrepareConclusionInput,
): Promise<ProposalResult> {
  const { proposalId, outcome, text, documentId } = input;
  return changeProposal(db, { proposalId }, async (proposal) => {
    if (!hasAnyRole(viewer, ["SECRETARIAT", "PRESIDIUM"])) return forbidden("prepareConclusion");
    const refusal = refuseConclusion(proposal);
    if (refusal !== null) return refusal;
    if (!hasLength(text.vi, 1, 10_000)) {
      return invalid(["text", "vi"], "cần 1 đến 10 000 ký tự", "the text needs 1 to 10 000 characters");
    }
    await db.query(sql`
      insert into proposals.conclusion_draft (proposal_id, outcome, text_vi, text_en, document_id, prepared_by_id)
      values (${proposalId}, ${outcome}, ${text.vi}, ${text.en ?? null}, ${documentId ?? null}, ${viewer.memberId})
      on conflict (proposal_id) do update set outcome = excluded.outcome, text_vi = excluded.text_vi, text_en = excluded.text_en,
        document_id = excluded.document_id, prepared_by_id = excluded.prepared_by_id, prepared_at = now()`);
    await touchProposal(db, proposalId);
    return null;
  });
}
