import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { UpdateMemberInput } from "../generated/resolvers.ts";
import { forbidden, notFound, stale } from "../refusals.ts";
import { checkProfile, tidyName } from "./check-profile.ts";
import { MemberEntity } from "./entities.ts";
import type { Member } from "./entities.ts";
import { canEditName, canEditProfile } from "./policies.ts";

interface UpdateMemberResult {
  readonly member: Member | null;
  readonly userErrors: UserError[];
}

/** Changes a profile. Of two who edit at once the second is told that her version is stale, and nothing is lost. */
export async function updateMember(
  db: ViewerDatabase,
  viewer: Viewer,
  input: UpdateMemberInput,
): Promise<UpdateMemberResult> {
  const id = input.memberId ?? viewer.memberId;
  if (id === null || !canEditProfile(viewer, id)) return { member: null, userErrors: [forbidden("updateMember")] };
  if (input.name && !canEditName(viewer)) return { member: null, userErrors: [forbidden("updateMember.name")] };
  const members = db.repository(MemberEntity);
  const member = await members.findOneBy({ id });
  if (member === null) return { member, userErrors: [notFound("memberId", id)] };
  const wrong = checkProfile(input);
  if (wrong !== null) return { member, userErrors: [wrong] };
  const written = await write(db, member, input);
  const after = await members.findOneByOrFail({ id });
  return { member: after, userErrors: written ? [] : [stale(input.expectedVersion, after.version)] };
}

/** Writes only upon the version the caller saw; tells whether it did. */
async function write(db: ViewerDatabase, member: Member, input: UpdateMemberInput): Promise<boolean> {
  const { family, middle, given } = input.name
    ? tidyName(input.name)
    : { family: member.familyName, middle: member.middleName, given: member.givenName };
  const bio = input.bio === undefined ? { vi: member.bioVi, en: member.bioEn } : input.bio;
  const rows = await db.query(sql`
    update members.member set
      family_name = ${family}, middle_name = ${middle}, given_name = ${given},
      academic_title = ${input.academicTitle === undefined ? member.academicTitle : input.academicTitle},
      bio_vi = ${bio?.vi ?? null}, bio_en = ${bio?.en ?? null},
      languages = ${input.languages ?? member.languages}::text[],
      available_for_review = ${input.availableForReview ?? member.availableForReview}::boolean,
      version = version + 1, updated_at = now()
    where id = ${member.id} and version = ${input.expectedVersion}
    returning id`);
  return rows.length === 1;
}
