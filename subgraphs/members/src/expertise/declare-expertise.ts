import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { DeclareExpertiseInput, RemoveExpertiseInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { ExpertiseEntity } from "./entities.ts";
import { canDeclareExpertise } from "./policies.ts";
import { isLonger } from "../text-length.ts";

export interface MemberExpertiseResult {
  readonly member: Member | null;
  readonly userErrors: UserError[];
}

export const refuse = (error: UserError): MemberExpertiseResult => ({ member: null, userErrors: [error] });

/** States what a member knows. A confirmation speaks of one level, so another level loses it. */
export async function declareExpertise(
  db: ViewerDatabase,
  viewer: Viewer,
  { memberId, code, level, note }: DeclareExpertiseInput,
): Promise<MemberExpertiseResult> {
  const id = memberId ?? viewer.memberId;
  if (id === null || !canDeclareExpertise(viewer, id)) return refuse(forbidden("declareExpertise"));
  const member = await db.repository(MemberEntity).findOneBy({ id });
  if (member === null) return refuse(notFound("memberId", id));
  if (!(await db.repository(ExpertiseEntity).existsBy({ code }))) return refuse(notFound("code", code));
  if (isLonger(note?.vi, 500) || isLonger(note?.en, 500)) {
    return refuse(invalid(["note"], "ghi chú dài quá 500 ký tự", "the note has more than 500 characters"));
  }
  await db.query(sql`
    insert into members.member_expertise as known (member_id, expertise_code, level, note_vi, note_en, created_by)
    values (${id}, ${code}, ${level}, ${note?.vi ?? null}, ${note?.en ?? null}, ${viewer.subject})
    on conflict (member_id, expertise_code) do update set
      level = excluded.level, note_vi = excluded.note_vi, note_en = excluded.note_en, updated_at = now(),
      confirmed_by_unit_id = case when known.level = excluded.level then known.confirmed_by_unit_id end`);
  return { member, userErrors: [] };
}

/** Takes a field away; taking away what is not there changes nothing. */
export async function removeExpertise(
  db: ViewerDatabase,
  viewer: Viewer,
  { memberId, code }: RemoveExpertiseInput,
): Promise<MemberExpertiseResult> {
  const id = memberId ?? viewer.memberId;
  if (id === null || !canDeclareExpertise(viewer, id)) return refuse(forbidden("removeExpertise"));
  const member = await db.repository(MemberEntity).findOneBy({ id });
  if (member === null) return refuse(notFound("memberId", id));
  await db.query(sql`delete from members.member_expertise where member_id = ${id} and expertise_code = ${code}`);
  return { member, userErrors: [] };
}
