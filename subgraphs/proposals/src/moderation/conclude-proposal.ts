import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { ConcludeProposalInput, PublishProposalInput } from "../generated/resolvers.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { ProposalResult } from "../proposals/change-proposal.ts";
import type { Proposal } from "../proposals/entities.ts";
import { forbidden, invalid, wrongState } from "../proposals/invalid.ts";
import { moveProposal, touchProposal } from "../proposals/move-proposal.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ConclusionDraftEntity } from "./entities.ts";

/** Why a proposal in this state is not concluded, or null: only the network's own activities go without a unit's answer. */
export function refuseConclusion({ state, kind }: Pick<Proposal, "state" | "kind">): UserError | null {
  const isReady = state === "RESPONDED" || (state === "UNDER_REVIEW" && kind === "NETWORK_ACTIVITY");
  return isReady ? null : wrongState(state, "CONCLUDED");
}

/** Concludes a proposal as it was prepared; from then on the conclusion is read by all who may read the proposal. */
export function concludeProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: ConcludeProposalInput,
): Promise<ProposalResult> {
  return changeProposal(db, input, async (proposal) => {
    const { id } = proposal;
    if (!hasRole(viewer, "PRESIDIUM")) return forbidden("concludeProposal");
    const refusal = refuseConclusion(proposal);
    if (refusal !== null) return refusal;
    const prepared = await db.repository(ConclusionDraftEntity).findOneBy({ proposalId: id });
    if (prepared === null) {
      return invalid(["proposalId"], "chưa có dự thảo kết luận", "no conclusion was prepared");
    }
    const { outcome, textVi, textEn, documentId } = prepared;
    await moveProposal(db, viewer, proposal, {
      to: "CONCLUDED",
      also: sql`, outcome = ${outcome}, concluded_at = now(), conclusion_vi = ${textVi}, conclusion_en = ${textEn},
        conclusion_document_id = ${documentId}`,
    });
    if (viewer.memberId !== null) {
      await db.query(sql`
        insert into proposals.proposal_person (proposal_id, part, member_id) values (${id}, 'CONCLUDER', ${viewer.memberId})`);
    }
    return null;
  });
}

/** Makes a concluded proposal public; again changes nothing. */
export function publishProposal(
  db: ViewerDatabase,
  viewer: Viewer,
  input: PublishProposalInput,
): Promise<ProposalResult> {
  return changeProposal(db, input, async ({ id, state, concludedAt, visibility }) => {
    if (!hasRole(viewer, "PRESIDIUM")) return forbidden("publishProposal");
    if (concludedAt === null) return wrongState(state, "PUBLIC");
    if (visibility === "PUBLIC") return null;
    await touchProposal(db, id, sql`, visibility = 'PUBLIC'`);
    await addTimelineEntry(db, viewer, { proposalId: id, kind: "PUBLISHED", actorUnitId: null });
    return null;
  });
}
