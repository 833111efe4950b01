import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { forbidden } from "../proposals/invalid.ts";
import { ErasedTextEntity } from "./entities.ts";
import type { ErasedText } from "./entities.ts";

interface CheckResult {
  readonly erasedText: ErasedText | null;
  readonly userErrors: UserError[];
}

/** Who looks after the rights of erased persons. */
export const checksErasedTexts = (viewer: Viewer) => hasAnyRole(viewer, ["DATA_PROTECTION", "SECRETARIAT"]);

/** Notes that a text was checked. */
export async function checkErasedText(db: ViewerDatabase, viewer: Viewer, id: string): Promise<CheckResult> {
  const refuse = (error: UserError): CheckResult => ({ erasedText: null, userErrors: [error] });
  if (!checksErasedTexts(viewer)) return refuse(forbidden("checkErasedText"));
  await db.query(sql`
    update proposals.erasure_review set checked_at = now(), checked_by = ${viewer.subject} where id = ${id} and checked_at is null`);
  const erasedText = await db.repository(ErasedTextEntity).findOneBy({ id });
  return erasedText === null ? refuse(userError("NOT_FOUND", ["id"], { what: id })) : { erasedText, userErrors: [] };
}
