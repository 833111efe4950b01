import { loadByArguments, loadConnections, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { CommentEntity } from "./entities.ts";
import type { Comment } from "./entities.ts";

export function createCommentLoaders({ db, codec }: LoaderContext) {
  return {
    commentsOfProposal: loadByArguments<PageArguments, string, Connection<Comment>>(
      db,
      (ids, page) =>
        loadConnections(db, ids, page, {
          entity: CommentEntity,
          belongsTo: sql`t.proposal_id = p.key`,
          orderBy: [
            { expression: "t.created_at", type: "timestamptz" },
            { expression: "t.id", type: "text" },
          ],
          codec,
        }),
      (id) => {
        throw new Error(`loadConnections left out the proposal ${id}`);
      },
    ),
  };
}
