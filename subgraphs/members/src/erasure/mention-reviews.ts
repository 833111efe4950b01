import { sql } from "@sen/database";
import { HubError } from "@sen/errors";
import { hasRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import type { ReviewMentionInput } from "../generated/resolvers.ts";

export interface MentionReview {
  readonly id: string;
  readonly place: string;
  readonly rowKey: string;
  readonly createdAt: Date;
  readonly reviewedAt: Date | null;
  readonly removed: boolean | null;
}

/** More open texts than a person decides in a day are not shown at once. */
const mostAtOnce = 200;

const columns = sql`id, table_name || '.' || column_name as place, row_key as "rowKey", created_at as "createdAt",
  reviewed_at as "reviewedAt", removed`;

export async function findMentionReviews({ db, viewer }: Pick<Context, "db" | "viewer">): Promise<MentionReview[]> {
  if (!hasRole(viewer, "DATA_PROTECTION")) throw new HubError("FORBIDDEN", { what: "Query.mentionReviews" });
  return db.query<MentionReview>(sql`
    select ${columns} from members.mention_review order by reviewed_at is not null, created_at, id limit ${mostAtOnce}`);
}

/** Decides about one text; two who decide at once: the second is told that it is decided. */
export async function reviewMention(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  { id, remove }: ReviewMentionInput,
): Promise<{ readonly review: MentionReview | null; readonly userErrors: UserError[] }> {
  if (!hasRole(viewer, "DATA_PROTECTION")) {
    return { review: null, userErrors: [userError("FORBIDDEN", null, { what: "reviewMention" })] };
  }
  const [done] = await db.query<{ decided: boolean }>(sql`select members.review_mention(${id}, ${remove}) as decided`);
  if (done?.decided !== true) return { review: null, userErrors: [userError("NOT_FOUND", ["id"], { what: id })] };
  const [review] = await db.query<MentionReview>(sql`select ${columns} from members.mention_review where id = ${id}`);
  return { review: review ?? null, userErrors: [] };
}
