import { isExclusionViolation, isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import { insertPost } from "../appointments/add-appointment.ts";
import { checkPost, overlap } from "../appointments/check-post.ts";
import type { Post } from "../appointments/check-post.ts";
import type { NominateMemberInput, NominatedPostInput } from "../generated/resolvers.ts";
import { checkPerson, insertPerson } from "../people/create-member.ts";
import { MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { checkTerm } from "./check-term.ts";
import { alreadyLive, checkRemarks, finishMove, keepRemarks, refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { findMembershipMove } from "./transitions.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** A unit nominates a woman leader who is not in the Executive Committee (R13); whom the network does not know is brought in. */
export async function nominateMember(work: Work, input: NominateMemberInput): Promise<MembershipResult> {
  const { db, viewer, today } = work;
  const nothing = { kind: "ASSOCIATE", state: null, memberId: null, nominatedByUnitId: input.ministryId } as const;
  if (findMembershipMove(viewer, nothing, "NOMINATED")?.isAllowed !== true) return refuse(forbidden("nominateMember"));
  const post = input.post ? toPost(input.ministryId, input.post) : null;
  const wrong = checkWho(input) ?? checkRemarks(input) ?? (await checkTerm(db, input.termId, today));
  if (wrong !== null) return refuse(wrong);
  const found = await checkNominee(db, input);
  if (found.refusal !== null) return refuse(found.refusal, null, found.duplicates);
  const checked = post === null ? { refusal: null, warnings: [] } : await checkPost(db, post);
  if (checked.refusal !== null) return refuse(checked.refusal);
  try {
    const id = await db.atomically(() => write(work, input, post));
    return await finishMove(db, id, null, checked.warnings);
  } catch (error) {
    if (isUniqueViolation(error, "membership_one_live")) return refuse(alreadyLive());
    if (isExclusionViolation(error, "appointment_primary_no_overlap")) return refuse(overlap());
    throw error;
  }
}

function checkWho({ memberId, person, post }: NominateMemberInput): UserError | null {
  if (Boolean(memberId) === Boolean(person)) {
    return invalid(
      ["person"],
      "cần chọn một người đã có hoặc khai một người mới",
      "either somebody known or a new person is needed, not both",
    );
  }
  if (!person || post) return null;
  return invalid(["post"], "cần chức vụ của người mới tại đơn vị", "the post of a new person in the unit is needed");
}

async function checkNominee(
  db: ViewerDatabase,
  { memberId, person }: NominateMemberInput,
): Promise<{ readonly refusal: UserError | null; readonly duplicates: Member[] }> {
  if (person) return checkPerson(db, person);
  const isKnown = await db.repository(MemberEntity).existsBy({ id: memberId ?? "" });
  return { refusal: isKnown ? null : notFound("memberId", memberId ?? ""), duplicates: [] };
}

async function write({ db, viewer }: Work, input: NominateMemberInput, post: Post | null): Promise<string> {
  const memberId = input.person ? await insertPerson(db, input.person) : (input.memberId ?? "");
  if (post !== null) {
    await insertPost(db, viewer, { memberId }, post);
    await db.query(sql`select members.tell_primary_unit(${memberId})`);
  }
  const [made] = await db.query<{ id: string }>(sql`
    insert into members.membership (member_id, term_id, kind, state, nominated_by_unit_id, created_by)
    values (${memberId}, ${input.termId}, 'ASSOCIATE', 'NOMINATED', ${input.ministryId}, ${viewer.subject})
    returning id`);
  if (made === undefined) throw new Error("an insert gave no row");
  const remarks = { note: input.note, rankException: post?.rankException };
  await keepRemarks(db, { id: made.id, memberId, unitId: input.ministryId }, remarks, viewer.subject);
  return made.id;
}

function toPost(unitId: string, { department, position, rank, startsOn, rankException }: NominatedPostInput): Post {
  return {
    unitId,
    departmentVi: department?.vi ?? null,
    departmentEn: department?.en ?? null,
    positionVi: position.vi,
    positionEn: position.en ?? null,
    rank,
    isPrimary: true,
    startsOn,
    endsOn: null,
    rankException: rankException ?? null,
  };
}
