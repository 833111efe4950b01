import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { EditCommentInput, RemoveCommentInput } from "../generated/resolvers.ts";
import { forbidden, hasLength, invalid } from "../proposals/invalid.ts";
import { badBody } from "./add-comment.ts";
import type { CommentResult } from "./add-comment.ts";
import { CommentEntity } from "./entities.ts";
import { canRemoveComment, isOwnComment } from "./policies.ts";

const refuse = (error: UserError): CommentResult => ({ comment: null, userErrors: [error] });

/** Changes the viewer's own comment; that it was edited shows. */
export async function editComment(
  db: ViewerDatabase,
  viewer: Viewer,
  { commentId: id, expectedVersion, body }: EditCommentInput,
): Promise<CommentResult> {
  const comments = db.repository(CommentEntity);
  const comment = await comments.findOneBy({ id });
  if (comment === null) return refuse(userError("NOT_FOUND", ["commentId"], { what: id }));
  if (!isOwnComment(viewer, comment)) return refuse(forbidden("editComment"));
  if (comment.removedAt !== null) {
    return refuse(userError("ILLEGAL_TRANSITION", ["commentId"], { from: "REMOVED", to: "EDITED" }));
  }
  if (!hasLength(body, 1, 4000)) return refuse(badBody);
  return db.atomically(async () => {
    const changed = await db.query(sql`
      update proposals.comment set body = ${body.trim()}, edited_at = now(), version = version + 1
      where id = ${id} and version = ${expectedVersion} and removed_at is null returning id`);
    const now = await comments.findOneByOrFail({ id });
    if (changed.length > 0) return { comment: now, userErrors: [] };
    const detail = { expected: expectedVersion, current: now.version };
    return refuse(userError("STALE_VERSION", ["expectedVersion"], detail));
  });
}

/** Leaves a tombstone in the place of a comment; its words go. */
export async function removeComment(
  db: ViewerDatabase,
  viewer: Viewer,
  { commentId: id, reason }: RemoveCommentInput,
): Promise<CommentResult> {
  const comments = db.repository(CommentEntity);
  const comment = await comments.findOneBy({ id });
  if (comment === null) return refuse(userError("NOT_FOUND", ["commentId"], { what: id }));
  if (!canRemoveComment(viewer, comment)) return refuse(forbidden("removeComment"));
  if (!isOwnComment(viewer, comment) && !reason?.trim()) {
    return refuse(invalid(["reason"], "cần nêu lý do gỡ", "a reason is needed to remove another's comment"));
  }
  return db.atomically(async () => {
    if (reason) await db.because(reason);
    await db.query(sql`
      update proposals.comment set body = '', removed_at = now(), version = version + 1
      where id = ${id} and removed_at is null`);
    return { comment: await comments.findOneByOrFail({ id }), userErrors: [] };
  });
}
