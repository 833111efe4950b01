import { isCheckViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canMove, findMove, userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { TransitionMentorshipInput } from "../generated/resolvers.ts";
import { forbidden, illegalMove, notFound, stale } from "../refusals.ts";
import { MentorshipEntity } from "./entities.ts";
import type { Mentorship } from "./entities.ts";
import type { MentorshipResult } from "./request-mentorship.ts";
import { tellMove } from "./tell-move.ts";
import { mentorshipStates } from "./transitions.ts";

/** Moves a mentorship; a mentor's last free place goes to one of those who are accepted at once, by the database's count. */
export async function transitionMentorship(
  { db, viewer, today }: { readonly db: ViewerDatabase; readonly viewer: Viewer; readonly today: string },
  { mentorshipId: id, expectedVersion, to }: TransitionMentorshipInput,
): Promise<MentorshipResult> {
  const mentorships = db.repository(MentorshipEntity);
  const mentorship = await mentorships.findOneBy({ id });
  const refuse = (error: UserError, current = mentorship): MentorshipResult => ({
    mentorship: current,
    userErrors: [error],
  });
  if (mentorship === null) return refuse(notFound("mentorshipId", id));
  if (mentorship.version !== expectedVersion) return refuse(stale(expectedVersion, mentorship.version));
  const refusal = await findRefusal(db, viewer, mentorship, to);
  if (refusal !== null) return refuse(refusal);
  try {
    const rows = await db.atomically(() =>
      db.query(sql`
        update members.mentorship set state = ${to}, version = version + 1, updated_at = now(),
          started_on = case when ${to}::text = 'ACTIVE' then ${today}::date else started_on end,
          ended_on = case when ${to}::text in ('COMPLETED', 'ENDED') then ${today}::date end
        where id = ${id} and version = ${expectedVersion}
        returning id`),
    );
    const after = await mentorships.findOneByOrFail({ id });
    if (rows.length === 0) return refuse(stale(expectedVersion, after.version), after);
    await tellMove(db, viewer, after, mentorship.state);
    return { mentorship: after, userErrors: [] };
  } catch (error) {
    if (isCheckViolation(error, "mentorship_capacity")) return refuse(userError("MENTOR_FULL", ["mentorshipId"]));
    throw error;
  }
}

async function findRefusal(
  db: ViewerDatabase,
  viewer: Viewer,
  { mentorId, menteeId, state }: Mentorship,
  to: Mentorship["state"],
): Promise<UserError | null> {
  const move = findMove(mentorshipStates, state, to);
  if (move === null) return illegalMove(state, to);
  const memberIds = move.needs.includes("MENTOR") ? [mentorId] : [mentorId, menteeId];
  if (!canMove(viewer, move, { memberIds })) return forbidden(`${state} → ${to}`);
  if (!move.needs.includes("CONSENTS")) return null;
  const [consents] = await db.query<{ both: boolean }>(sql`
    select members.open_to_mentoring(${mentorId}) and members.open_to_mentoring(${menteeId}) as both`);
  return consents?.both === true ? null : userError("CONSENT_REQUIRED", null, { purpose: "MENTORING_MATCH" });
}
