import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { RefuseProposalInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { forbidden, hasLength, invalid, wrongState } from "../proposals/invalid.ts";
import { moveProposal } from "../proposals/move-proposal.ts";

/** Does not admit a proposal, with the kind of reason and its words for the author. */
export function refuseProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: RefuseProposalInput,
): Promise<ProposalResult> {
  return changeProposal(db, input, async (proposal) => {
    const { code, reason } = input;
    if (!hasRole(viewer, "SECRETARIAT")) return forbidden("refuseProposal");
    if (proposal.state !== "SUBMITTED") return wrongState(proposal.state, "NOT_ADMITTED");
    if (!hasLength(reason.vi, 1, 2000)) {
      return invalid(["reason", "vi"], "cần nêu lý do, 1 đến 2000 ký tự", "the reason needs 1 to 2000 characters");
    }
    await moveProposal(db, viewer, proposal, {
      to: "NOT_ADMITTED",
      note: reason,
      also: sql`, reason_code = ${code}, reason_vi = ${reason.vi}, reason_en = ${reason.en ?? null}`,
    });
    return null;
  });
}
