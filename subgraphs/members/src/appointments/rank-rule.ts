import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Rank } from "../generated/resolvers.ts";

/** Highest first. */
const ranks: readonly Rank[] = ["VICE_MINISTER_UP", "DEPARTMENT_HEAD", "DEPUTY_DEPARTMENT_HEAD", "OTHER"];

/** The founding text says "department level and above" and not whether deputy heads count, so this is a setting. */
const defaultLowestRank: Rank = "DEPUTY_DEPARTMENT_HEAD";
const settingKey = "rank.lowest";

/** The lowest rank that needs no exception. */
export async function findLowestRank(db: ViewerDatabase): Promise<Rank> {
  const [setting] = await db.query<{ value: string }>(
    sql`select value #>> '{}' as value from members.setting where key = ${settingKey}`,
  );
  return ranks.find((rank) => rank === setting?.value) ?? defaultLowestRank;
}

/** Whether a rank is below another one. */
export function isBelow(rank: Rank, lowest: Rank): boolean {
  return ranks.indexOf(rank) > ranks.indexOf(lowest);
}

/** V-M3: what the rule on ranks says to a post of this rank; null when nothing. It is a warning, never a hard rule. */
export async function findRankWarning(db: ViewerDatabase, rank: Rank | null): Promise<UserError | null> {
  const lowest = await findLowestRank(db);
  if (rank !== null && !isBelow(rank, lowest)) return null;
  return userError("RANK_BELOW_RULE", ["rankException"], { rank: rank ?? "–", lowest });
}
