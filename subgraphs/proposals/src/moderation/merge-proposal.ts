import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { MergeProposalInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import { ProposalEntity } from "../proposals/entities.ts";
import type { Proposal } from "../proposals/entities.ts";
import { forbidden, invalid, wrongState } from "../proposals/invalid.ts";
import { lockProposal } from "../proposals/lock-proposal.ts";
import { moveProposal } from "../proposals/move-proposal.ts";

/** Merges a proposal into another one; its endorsers count there, each once, by her earliest day. */
export function mergeProposal(db: ViewerDatabase, viewer: Viewer, input: MergeProposalInput): Promise<ProposalResult> {
  const { proposalId, intoId, note } = input;
  return db.atomically(async () => {
    // Both rows in one order, so that two mergers that cross do not wait for each other for ever.
    for (const id of [proposalId, intoId].toSorted()) await lockProposal(db, id);
    return changeProposal(db, input, async (proposal) => {
      if (!hasRole(viewer, "SECRETARIAT")) return forbidden("mergeProposal");
      const refusal = refuseMerger(proposal, intoId, await db.repository(ProposalEntity).findOneBy({ id: intoId }));
      if (refusal !== null) return refusal;
      await db.query(sql`select proposals.carry_endorsements(${proposalId}, ${intoId})`);
      await moveProposal(db, viewer, proposal, { to: "MERGED", note, also: sql`, merged_into_id = ${intoId}` });
      return null;
    });
  });
}

function refuseMerger({ id, state }: Proposal, intoId: string, into: Proposal | null): UserError | null {
  if (state !== "SUBMITTED" && state !== "OPEN" && state !== "UNDER_REVIEW") return wrongState(state, "MERGED");
  if (into === null) return userError("NOT_FOUND", ["intoId"], { what: intoId });
  if (into.id === id) {
    return invalid(["intoId"], "không thể gộp vào chính nó", "a proposal cannot be merged into itself");
  }
  if (into.state === "OPEN" || into.state === "UNDER_REVIEW") return null;
  return invalid(
    ["intoId"],
    `đề xuất nhận gộp phải đang mở hoặc đang xem xét (hiện là ${into.state})`,
    `the proposal it goes into has to be OPEN or UNDER_REVIEW (it is ${into.state})`,
  );
}
