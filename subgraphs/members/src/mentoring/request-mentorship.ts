import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { MatchMentorshipInput, RequestMentorshipInput } from "../generated/resolvers.ts";
import { forbidden, invalid } from "../refusals.ts";
import { MentoringProfileEntity, MentorshipEntity } from "./entities.ts";
import type { Mentorship } from "./entities.ts";
import { tellMove } from "./tell-move.ts";
import { isLonger } from "../text-length.ts";

export interface MentorshipResult {
  readonly mentorship: Mentorship | null;
  readonly userErrors: UserError[];
}

const refuse = (error: UserError): MentorshipResult => ({ mentorship: null, userErrors: [error] });

/** A member asks another one to be her mentor. */
export async function requestMentorship(
  db: ViewerDatabase,
  viewer: Viewer,
  { mentorId, goal }: RequestMentorshipInput,
): Promise<MentorshipResult> {
  const { memberId } = viewer;
  if (memberId === null) return refuse(forbidden("requestMentorship"));
  const wrong = checkGoal(goal) ?? (await checkPair(db, mentorId, memberId));
  if (wrong !== null) return refuse(wrong);
  try {
    const rows = await db.atomically(() =>
      db.query<{ id: string }>(sql`
        insert into members.mentorship (mentor_id, mentee_id, goal_vi, goal_en, created_by)
        values (${mentorId}, ${memberId}, ${goal.vi}, ${goal.en ?? null}, ${viewer.subject})
        returning id`),
    );
    const mentorship = await db.repository(MentorshipEntity).findOneByOrFail({ id: rows[0]?.id ?? "" });
    await tellMove(db, viewer, mentorship, null);
    return { mentorship, userErrors: [] };
  } catch (error) {
    if (isUniqueViolation(error, "mentorship_one_live")) return refuse(alreadyPaired());
    throw error;
  }
}

/** The secretariat brings two together. It reads nothing of what they make of it, not even this row. */
export async function matchMentorship(
  db: ViewerDatabase,
  viewer: Viewer,
  { mentorId, menteeId }: MatchMentorshipInput,
): Promise<{ readonly requested: boolean; readonly userErrors: UserError[] }> {
  const refuseMatch = (error: UserError) => ({ requested: false, userErrors: [error] });
  if (!hasRole(viewer, "SECRETARIAT")) return refuseMatch(forbidden("matchMentorship"));
  const wrong = (await checkPair(db, mentorId, menteeId)) ?? (await checkSeeking(db, menteeId));
  if (wrong !== null) return refuseMatch(wrong);
  try {
    const [made] = await db.atomically(() =>
      db.query<{ id: string }>(sql`select members.match_mentorship(${mentorId}, ${menteeId}) as id`),
    );
    if (made === undefined) throw new Error("a function gave no row");
    await tellMove(db, viewer, { id: made.id, mentorId, menteeId, state: "REQUESTED" }, null);
    return { requested: true, userErrors: [] };
  } catch (error) {
    if (isUniqueViolation(error, "mentorship_one_live")) return refuseMatch(alreadyPaired());
    throw error;
  }
}

/** Both agreed to be matched, and the mentor offers it; who has not agreed is not told apart from who offers nothing. */
async function checkPair(db: ViewerDatabase, mentorId: string, menteeId: string): Promise<UserError | null> {
  if (mentorId === menteeId) {
    return invalid(["mentorId"], "không thể tự đồng hành với chính mình", "nobody is her own mentor");
  }
  const [consents] = await db.query<{ mentor: boolean; mentee: boolean }>(sql`
    select members.open_to_mentoring(${mentorId}) as mentor, members.open_to_mentoring(${menteeId}) as mentee`);
  if (consents?.mentee !== true) return userError("CONSENT_REQUIRED", ["menteeId"], { purpose: "MENTORING_MATCH" });
  const profile = await db.repository(MentoringProfileEntity).findOneBy({ memberId: mentorId });
  if (consents.mentor && profile?.offers === true) return null;
  return invalid(["mentorId"], "thành viên này không nhận đồng hành", "this member does not offer mentoring");
}

async function checkSeeking(db: ViewerDatabase, menteeId: string): Promise<UserError | null> {
  const profile = await db.repository(MentoringProfileEntity).findOneBy({ memberId: menteeId });
  if (profile?.seeks === true) return null;
  return invalid(["menteeId"], "thành viên này không tìm người đồng hành", "this member does not seek a mentor");
}

function checkGoal({ vi, en }: RequestMentorshipInput["goal"]): UserError | null {
  const isLong = isLonger(vi, 2000) || isLonger(en, 2000);
  if (vi.trim() !== "" && !isLong) return null;
  return invalid(["goal"], "mục tiêu có từ 1 đến 2000 ký tự", "a goal has 1 to 2000 characters");
}

const alreadyPaired = (): UserError =>
  invalid(["mentorId"], "hai người đang có đề nghị hoặc đang đồng hành", "these two are paired, or one asked already");
