import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/**
 * Waits until no other transaction changes the proposal and keeps it for this one, so that what is read next stays true
 * until the end. Row-level security lets nobody lock a row she may not update; a function of the database does it.
 */
export async function lockProposal(db: ViewerDatabase, id: string): Promise<void> {
  await db.query(sql`select from proposals.locked_proposal(${id})`);
}
