import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { unitsOfRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { AddCommentInput } from "../generated/resolvers.ts";
import { ProposalEntity } from "../proposals/entities.ts";
import { forbidden, hasLength, invalid, wrongState } from "../proposals/invalid.ts";
import { CommentEntity } from "./entities.ts";
import type { Comment } from "./entities.ts";
import { canComment, takesComments } from "./policies.ts";

export interface CommentResult {
  readonly comment: Comment | null;
  readonly userErrors: UserError[];
}

/** Writes a comment into the thread of a proposal. */
export async function addComment(
  db: ViewerDatabase,
  viewer: Viewer,
  { proposalId, body }: AddCommentInput,
): Promise<CommentResult> {
  const refuse = (error: UserError): CommentResult => ({ comment: null, userErrors: [error] });
  if (!canComment(viewer)) return refuse(forbidden("addComment"));
  if (!hasLength(body, 1, 4000)) return refuse(badBody);
  return db.atomically(async () => {
    const proposal = await db.repository(ProposalEntity).findOneBy({ id: proposalId });
    if (proposal === null) return refuse(userError("NOT_FOUND", ["proposalId"], { what: proposalId }));
    if (!takesComments(proposal)) return refuse(wrongState(proposal.state, "COMMENT"));
    const [unitId = null] = unitsOfRole(viewer, "NETWORK_MEMBER");
    const [made] = await db.query<{ id: string }>(sql`
      insert into proposals.comment (proposal_id, member_id, unit_id, body)
      values (${proposalId}, ${viewer.memberId}, ${unitId}, ${body.trim()}) returning id`);
    return { comment: await db.repository(CommentEntity).findOneBy({ id: made?.id ?? "" }), userErrors: [] };
  });
}

export const badBody = invalid(["body"], "ý kiến cần 1 đến 4000 ký tự", "a comment needs 1 to 4000 characters");
