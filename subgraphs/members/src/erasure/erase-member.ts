import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/**
 * Erases a person on her request: her row becomes a tombstone, her contact, account, roles and texts go, links stay, and
 * other slices hear `member.erased`. The database does it in one function, for data protection alone and only for a
 * request that is being closed.
 */
export async function eraseMember(db: ViewerDatabase, memberId: string, requestId: string): Promise<void> {
  await db.query(sql`select members.erase_member(${memberId}, ${requestId})`);
}
