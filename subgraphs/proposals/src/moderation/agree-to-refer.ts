import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { AgreeToReferInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, wrongState } from "../proposals/invalid.ts";
import { touchProposal } from "../proposals/move-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";

/** The presidium's consent to ask units about a proposal; agreeing again changes nothing. */
export function agreeToRefer(db: ViewerDatabase, viewer: Viewer, input: AgreeToReferInput): Promise<ProposalResult> {
  return changeProposal(db, input, async ({ id, state, presidiumAgreedAt }) => {
    if (!hasRole(viewer, "PRESIDIUM")) return forbidden("agreeToRefer");
    if (state !== "UNDER_REVIEW") return wrongState(state, "REFERRED");
    if (presidiumAgreedAt !== null) return null;
    await touchProposal(db, id, sql`, presidium_agreed_at = now()`);
    await addTimelineEntry(db, viewer, {
      proposalId: id,
      kind: "PRESIDIUM_AGREED",
      actorUnitId: null,
      note: input.note,
    });
    return null;
  });
}
