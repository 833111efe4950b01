import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/**
 * Notes in the request's own transaction that the viewer reads personal data of others: the answer then leaves only
 * together with the line. Reading about herself leaves none.
 */
export async function logAccess(
  db: ViewerDatabase,
  memberIds: readonly string[],
  fields: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  const [noted] = await db.query<{ noted: boolean }>(
    sql`select members.log_access(${memberIds}::text[], ${fields}::text[]) as noted`,
  );
  if (noted?.noted === true) db.oweRecord();
}
