import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { DecideAppealInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, invalid, wrongState } from "../proposals/invalid.ts";
import { moveProposal, touchProposal } from "../proposals/move-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";

/** Decides an appeal: granted, the proposal goes back to the secretariat as if it had just been submitted. */
export function decideAppeal(db: ViewerDatabase, viewer: Viewer, input: DecideAppealInput): Promise<ProposalResult> {
  return changeProposal(db, input, async (proposal) => {
    const { granted, answer } = input;
    if (!hasRole(viewer, "PRESIDIUM")) return forbidden("decideAppeal");
    if (proposal.state !== "NOT_ADMITTED") return wrongState(proposal.state, "SUBMITTED");
    const decided = await db.query(sql`
      update proposals.proposal_appeal
      set decided_at = now(), granted = ${granted}, answer_vi = ${answer.vi}, answer_en = ${answer.en ?? null}
      where proposal_id = ${proposal.id} and decided_at is null returning proposal_id`);
    if (decided.length === 0) {
      return invalid(["proposalId"], "không có kiến nghị đang chờ", "there is no appeal that waits for a decision");
    }
    if (granted) {
      const also = sql`, reason_code = null, reason_vi = null, reason_en = null`;
      await moveProposal(db, viewer, proposal, { to: "SUBMITTED", note: answer, also });
    } else {
      await touchProposal(db, proposal.id);
      const entry = { proposalId: proposal.id, kind: "APPEAL_DISMISSED", actorUnitId: null, note: answer } as const;
      await addTimelineEntry(db, viewer, entry);
    }
    return null;
  });
}
