import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { AskWithdrawalInput } from "../generated/resolvers.ts";
import { actsAsAuthor, findAuthorship, unitOfAuthor } from "../proposals/authorship.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, wrongState } from "../proposals/invalid.ts";
import { touchProposal } from "../proposals/move-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";

/** Once units have been asked the author does not withdraw by herself: she asks, and the secretariat tells the units. */
export function askWithdrawal(db: ViewerDatabase, viewer: Viewer, input: AskWithdrawalInput): Promise<ProposalResult> {
  return changeProposal(db, { proposalId: input.proposalId }, async (proposal) => {
    const { id, state, withdrawalAskedAt } = proposal;
    const authorship = await findAuthorship(db, proposal);
    if (!actsAsAuthor(viewer, authorship)) return forbidden("askWithdrawal");
    if (state !== "REFERRED" && state !== "RESPONDED") return wrongState(state, "WITHDRAWN");
    if (withdrawalAskedAt !== null) return null;
    await touchProposal(db, id, sql`, withdrawal_asked_at = now()`);
    const actorUnitId = unitOfAuthor(viewer, authorship);
    await addTimelineEntry(db, viewer, { proposalId: id, kind: "WITHDRAWAL_ASKED", actorUnitId, note: input.note });
    return null;
  });
}
