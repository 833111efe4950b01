import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { TransitionMembershipInput } from "../generated/resolvers.ts";
import { forbidden, illegalMove, invalid, notFound, stale } from "../refusals.ts";
import { checkRank } from "./check-rank.ts";
import { MembershipEntity } from "./entities.ts";
import type { Membership } from "./entities.ts";
import { checkRemarks, finishMove, keepRemarks, refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { documentNeeded } from "./record-membership.ts";
import { findMembershipMove } from "./transitions.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** Moves a membership along its table of states; of two who move it at once the second is told that she is late. */
export async function transitionMembership(work: Work, input: TransitionMembershipInput): Promise<MembershipResult> {
  const { db, viewer } = work;
  const { membershipId: id, expectedVersion, to } = input;
  const memberships = db.repository(MembershipEntity);
  const membership = await memberships.findOneBy({ id });
  if (membership === null) return refuse(notFound("membershipId", id));
  if (membership.version !== expectedVersion) {
    return refuse(stale(expectedVersion, membership.version), membership);
  }
  const move = findMembershipMove(viewer, membership, to);
  if (move === null) return refuse(illegalMove(membership.state, to), membership);
  if (!move.isAllowed) return refuse(forbidden(`${membership.state} → ${to}`), membership);
  const { refusal, warnings } = await checkNeeds(work, membership, move.needs, input);
  if (refusal !== null) return refuse(refusal, membership);
  if (!(await write(work, membership, input))) {
    const current = await memberships.findOneByOrFail({ id });
    return refuse(stale(expectedVersion, current.version), current);
  }
  const about = { id, memberId: membership.memberId, unitId: membership.nominatedByUnitId };
  await keepRemarks(db, about, input, viewer.subject);
  return finishMove(db, id, membership.state, warnings);
}

type Needs = NonNullable<ReturnType<typeof findMembershipMove>>["needs"];

async function checkNeeds(
  { db, today }: Work,
  membership: Membership,
  needs: Needs,
  input: TransitionMembershipInput,
): Promise<{ readonly refusal: UserError | null; readonly warnings: UserError[] }> {
  const refusal = checkRemarks(input) ?? findMissing(needs, input) ?? checkEnd(membership, input, today);
  if (refusal !== null) return { refusal, warnings: [] };
  if (!needs.includes("RANK")) return { refusal: null, warnings: [] };
  return checkRank(db, membership.memberId, { today, reason: input.rankException });
}

function findMissing(needs: Needs, { note, documentId, endReason }: TransitionMembershipInput): UserError | null {
  if (needs.includes("CONSENTS")) {
    return invalid(["to"], "hãy dùng acceptInvitation", "an invitation is accepted with acceptInvitation");
  }
  if (needs.includes("DOCUMENT") && !documentId?.trim()) return documentNeeded();
  if (needs.includes("NOTE") && !note?.trim()) {
    return invalid(["note"], "cần ghi lý do", "a note with the reason is needed");
  }
  if (needs.includes("END_REASON") && !endReason) {
    return invalid(["endReason"], "cần lý do kết thúc", "the reason of the end is needed");
  }
  return null;
}

function checkEnd({ startedOn }: Membership, { to, endedOn }: TransitionMembershipInput, today: string) {
  if (to !== "ENDED" || !endedOn) return null;
  if (endedOn <= today && (startedOn === null || endedOn >= startedOn)) return null;
  return invalid(
    ["endedOn"],
    "ngày kết thúc nằm giữa ngày bắt đầu và hôm nay",
    "the last day lies between the first day and today",
  );
}

async function write(
  { db, today }: Work,
  { id, version }: Membership,
  { to, documentId, endReason, endedOn }: TransitionMembershipInput,
): Promise<boolean> {
  const isEnd = to === "ENDED";
  const rows = await db.query(sql`
    update members.membership set
      state = ${to}, document_id = coalesce(${documentId ?? null}, document_id),
      ended_on = ${isEnd ? (endedOn ?? today) : null}::date, end_reason = ${isEnd ? endReason : null},
      version = version + 1, updated_at = now()
    where id = ${id} and version = ${version}
    returning id`);
  return rows.length === 1;
}
