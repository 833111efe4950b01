import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { UserError } from "@sen/subgraph";
import { findRankWarning } from "../appointments/rank-rule.ts";
import type { Rank } from "../generated/resolvers.ts";

interface RankFinding {
  readonly refusal: UserError | null;
  readonly warnings: UserError[];
}

/**
 * V-M3 for an invitation: the rank of her primary post agrees with the rule, or somebody gives a reason, now or when the
 * post was recorded.
 */
export async function checkRank(
  db: ViewerDatabase,
  memberId: string,
  { today, reason }: { readonly today: string; readonly reason: string | null | undefined },
): Promise<RankFinding> {
  const [post] = await db.query<{ rank: Rank; reason: string | null }>(sql`
    select post.rank, kept.reason
    from members.appointment as post
    left join members.appointment_exception as kept on kept.appointment_id = post.id
    where post.member_id = ${memberId} and post.is_primary
      and post.starts_on <= ${today}::date and (post.ends_on is null or post.ends_on >= ${today}::date)`);
  const warning = await findRankWarning(db, post?.rank ?? null);
  if (warning === null) return { refusal: null, warnings: [] };
  const isReasoned = Boolean(reason?.trim()) || Boolean(post?.reason);
  return isReasoned ? { refusal: null, warnings: [warning] } : { refusal: warning, warnings: [] };
}
