import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { RequestOpinionInput } from "../generated/resolvers.ts";
import { findAuthorship } from "../proposals/authorship.ts";
import { changeProposal } from "../proposals/change-proposal.ts";
import type { Proposal } from "../proposals/entities.ts";
import { forbidden, invalid, wrongState } from "../proposals/invalid.ts";
import { addTimelineEntry } from "../timeline/add-timeline-entry.ts";
import { ExpertOpinionEntity } from "./entities.ts";
import type { ExpertOpinion } from "./entities.ts";
import { refuseReviewer, takesOpinions } from "./policies.ts";

export interface OpinionResult {
  readonly opinion: ExpertOpinion | null;
  readonly userErrors: UserError[];
}

/** Asks a member for her opinion on a proposal. */
export async function requestOpinion(
  { db, viewer, today }: Pick<Context, "db" | "viewer" | "today">,
  input: RequestOpinionInput,
): Promise<OpinionResult> {
  let opinionId = "";
  const { userErrors } = await changeProposal(db, { proposalId: input.proposalId }, async (proposal) => {
    const { memberId, dueOn } = input;
    if (!hasRole(viewer, "SECRETARIAT")) return forbidden("requestOpinion");
    if (!takesOpinions(proposal.state)) return wrongState(proposal.state, "OPINION_REQUESTED");
    if (dueOn && dueOn < today) return invalid(["dueOn"], "thời hạn đã qua", "the day has passed");
    const reviewer = await findReviewer(db, memberId);
    if (reviewer === null) return userError("NOT_FOUND", ["memberId"], { what: memberId });
    const refusal = await refuse(db, proposal, reviewer);
    if (refusal !== null) return refusal;
    const [made] = await db.query<{ id: string }>(sql`
      insert into proposals.expert_opinion (proposal_id, member_id, unit_id, due_on, created_by)
      values (${proposal.id}, ${memberId}, ${reviewer.unitId}, ${dueOn ?? null}, ${viewer.subject}) returning id`);
    opinionId = made?.id ?? "";
    const entry = { proposalId: proposal.id, opinionId, kind: "OPINION_REQUESTED", actorUnitId: null } as const;
    await addTimelineEntry(db, viewer, entry);
    return null;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error, "expert_opinion_one_each")) throw error;
    const asked = invalid(["memberId"], "đã mời thành viên này cho ý kiến", "she was asked for it already");
    return { userErrors: [asked] };
  });
  const opinion = userErrors.length > 0 ? null : await db.repository(ExpertOpinionEntity).findOneBy({ id: opinionId });
  return { opinion, userErrors };
}

async function findReviewer(db: ViewerDatabase, memberId: string) {
  const [row] = await db.query<{ memberId: string; unitId: string | null }>(sql`
    select member_id as "memberId", unit_id as "unitId" from proposals.member_unit where member_id = ${memberId}`);
  return row ?? null;
}

async function refuse(
  db: ViewerDatabase,
  proposal: Proposal,
  reviewer: { readonly memberId: string; readonly unitId: string | null },
): Promise<UserError | null> {
  const { memberIds: authorIds } = await findAuthorship(db, proposal);
  const { kind, authorUnitId } = proposal;
  const refusal = refuseReviewer(reviewer, { kind, authorUnitId, authorIds });
  return refusal === null ? null : refusals[refusal];
}

const refusals = {
  OWN_PROPOSAL: invalid(["memberId"], "tác giả không thể phản biện", "the author cannot review her own proposal"),
  OWN_UNIT: invalid(
    ["memberId"],
    "người phản biện chính sách phải ở đơn vị khác với tác giả",
    "the reviewer of a policy has to be from another unit than the author",
  ),
} as const;
