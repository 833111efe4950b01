import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { Mentorship } from "./entities.ts";

/** Tells of a move, with ids alone: what two agree on is theirs. */
export async function tellMove(
  db: ViewerDatabase,
  viewer: Viewer,
  { id, mentorId, menteeId, state: to }: Pick<Mentorship, "id" | "mentorId" | "menteeId" | "state">,
  from: Mentorship["state"] | null,
): Promise<void> {
  await db.emit({
    type: "mentorship.moved",
    aggregate: `mentorship:${id}`,
    payload: {
      mentorshipId: id,
      mentorId,
      menteeId,
      ...(viewer.memberId !== null && { byMemberId: viewer.memberId }),
      ...(from !== null && { from }),
      to,
    },
  });
}
