import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { eraseMember } from "../erasure/erase-member.ts";
import type { DataRequest } from "./entities.ts";

/** Does what a request asks, as far as the slice can do it by itself; the others are done by people before they close it. */
export async function carryOut(db: ViewerDatabase, { id, kind, memberId }: DataRequest): Promise<void> {
  if (kind === "ERASE") await eraseMember(db, memberId, id);
  if (kind === "RESTRICT") await db.query(sql`select members.set_restriction(${memberId}, true)`);
  if (kind === "WITHDRAW_CONSENT") await db.query(sql`select members.withdraw_consents(${memberId})`);
}
