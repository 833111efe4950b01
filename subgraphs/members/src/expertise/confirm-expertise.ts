import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { ConfirmExpertiseInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import { forbidden, invalid } from "../refusals.ts";
import { refuse } from "./declare-expertise.ts";
import type { MemberExpertiseResult } from "./declare-expertise.ts";
import { canConfirmExpertise } from "./policies.ts";

/** Her unit of today stands behind what she stated (or no longer does). */
export async function confirmExpertise(
  db: ViewerDatabase,
  viewer: Viewer,
  { memberId, code, level, confirmed }: ConfirmExpertiseInput,
): Promise<MemberExpertiseResult> {
  const [post] = await db.query<{ unitId: string | null }>(sql`select members.primary_unit(${memberId}) as "unitId"`);
  const unitId = post?.unitId ?? null;
  if (unitId === null || !canConfirmExpertise(viewer, memberId, unitId)) return refuse(forbidden("confirmExpertise"));
  // The level is part of the condition: what she changed meanwhile is not what was confirmed.
  const rows = await db.query(sql`
    update members.member_expertise set confirmed_by_unit_id = ${confirmed === false ? null : unitId}, updated_at = now()
    where member_id = ${memberId} and expertise_code = ${code} and level = ${level}
    returning member_id`);
  if (rows.length === 0) {
    return refuse(
      invalid(["level"], "thành viên không khai lĩnh vực ở mức này", "she has not stated this field at this level"),
    );
  }
  return { member: await db.repository(MemberEntity).findOneBy({ id: memberId }), userErrors: [] };
}
