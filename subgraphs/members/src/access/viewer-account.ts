import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";

/** The signed-in person as the graph shows her to herself. */
export interface ViewerAccount {
  readonly subject: string;
  readonly memberId: string | null;
  readonly language: string;
}

/** The viewer's own account; null for visitors. */
export async function findViewerAccount(db: ViewerDatabase, viewer: Viewer): Promise<ViewerAccount | null> {
  const { subject, memberId } = viewer;
  if (subject === null) return null;
  const [account] = await db.query<{ language: string }>(
    sql`select language from members.member_account where subject = ${subject}`,
  );
  return { subject, memberId, language: account?.language ?? "vi" };
}
