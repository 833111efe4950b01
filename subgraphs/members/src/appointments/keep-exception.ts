import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Post } from "./check-post.ts";

/** Keeps the reason why a post stands though its rank is below the rule; without a reason what was kept stays. */
export async function keepException(
  db: ViewerDatabase,
  appointmentId: string,
  { unitId, rankException }: Pick<Post, "unitId" | "rankException">,
  by: string | null,
): Promise<void> {
  if (rankException === null || rankException.trim() === "") return;
  await db.query(sql`
    insert into members.appointment_exception (appointment_id, unit_id, reason, created_by)
    values (${appointmentId}, ${unitId}, ${rankException}, ${by})
    on conflict (appointment_id) do update set reason = excluded.reason, updated_at = now()`);
}

/** The reason kept for a post; null when there is none. */
export async function findException(db: ViewerDatabase, appointmentId: string): Promise<string | null> {
  const [kept] = await db.query<{ reason: string }>(
    sql`select reason from members.appointment_exception where appointment_id = ${appointmentId}`,
  );
  return kept?.reason ?? null;
}
