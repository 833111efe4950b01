import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { LocalizedTextInput } from "../generated/resolvers.ts";

/** Keeps the present text of a locked proposal as its next revision. */
export async function freezeText(
  db: ViewerDatabase,
  proposalId: string,
  note?: LocalizedTextInput | null,
): Promise<void> {
  await db.query(sql`update proposals.proposal set revision = revision + 1 where id = ${proposalId}`);
  await db.query(sql`
    insert into proposals.proposal_revision
      (proposal_id, number, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, note_vi, note_en)
    select id, revision, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, ${note?.vi ?? null}, ${note?.en ?? null}
    from proposals.proposal where id = ${proposalId}`);
}
