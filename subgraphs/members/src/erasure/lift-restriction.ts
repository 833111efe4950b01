import { sql } from "@sen/database";
import { hasRole } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Context } from "../context.ts";
import { MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";

/** Ends a restriction: the person is seen by others again, as far as her consents go. */
export async function liftRestriction(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  named: string | null | undefined,
): Promise<{ readonly member: Member | null; readonly userErrors: UserError[] }> {
  const memberId = named ?? viewer.memberId;
  if (memberId === null || (memberId !== viewer.memberId && !hasRole(viewer, "DATA_PROTECTION"))) {
    return { member: null, userErrors: [userError("FORBIDDEN", null, { what: "liftRestriction" })] };
  }
  const [row] = await db.query<{ lifted: boolean }>(sql`select members.set_restriction(${memberId}, false) as lifted`);
  if (row?.lifted !== true) {
    return { member: null, userErrors: [userError("NOT_FOUND", ["memberId"], { what: words.restriction })] };
  }
  return { member: await db.repository(MemberEntity).findOneBy({ id: memberId }), userErrors: [] };
}

const words = { restriction: { vi: "hạn chế xử lý dữ liệu", en: "restriction of processing" } };
