import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { MembershipState, RenewMembershipInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { checkRank } from "./check-rank.ts";
import { checkTerm } from "./check-term.ts";
import { MembershipEntity, NetworkTermEntity } from "./entities.ts";
import type { Membership } from "./entities.ts";
import { alreadyLive, checkRemarks, finishMove, keepRemarks, refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { documentNeeded } from "./record-membership.ts";
import { findMembershipMove } from "./transitions.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** Goes on into a later term: associates are invited and accept anew, the committee's members follow its new decision. */
export async function renewMembership(work: Work, input: RenewMembershipInput): Promise<MembershipResult> {
  const { db, viewer } = work;
  const earlier = await db.repository(MembershipEntity).findOneBy({ id: input.membershipId });
  if (earlier === null) return refuse(notFound("membershipId", input.membershipId));
  const to: MembershipState = earlier.kind === "ASSOCIATE" ? "INVITED" : "ACTIVE";
  const move = findMembershipMove(viewer, { ...earlier, state: null }, to);
  if (move?.isAllowed !== true) return refuse(forbidden("renewMembership"), earlier);
  const refusal = await checkRenewal(work, earlier, input);
  if (refusal !== null) return refuse(refusal, earlier);
  const rank = move.needs.includes("RANK")
    ? await checkRank(db, earlier.memberId, { today: work.today, reason: input.rankException })
    : { refusal: null, warnings: [] };
  if (rank.refusal !== null) return refuse(rank.refusal, earlier);
  try {
    const id = await db.atomically(() => insert(work, earlier, to, input));
    return await finishMove(db, id, null, rank.warnings);
  } catch (error) {
    if (isUniqueViolation(error, "membership_one_live")) return refuse(alreadyLive(), earlier);
    throw error;
  }
}

async function checkRenewal(
  { db, today }: Work,
  earlier: Membership,
  input: RenewMembershipInput,
): Promise<UserError | null> {
  const wrong = checkRemarks(input) ?? (await checkTerm(db, input.termId, today));
  if (wrong !== null) return wrong;
  if (earlier.kind !== "ASSOCIATE" && !input.documentId?.trim()) return documentNeeded();
  const terms = db.repository(NetworkTermEntity);
  const [before, after] = [
    await terms.findOneByOrFail({ id: earlier.termId }),
    await terms.findOneByOrFail({ id: input.termId }),
  ];
  if (after.startsOn <= before.startsOn) {
    return invalid(["termId"], "nhiệm kỳ mới phải sau nhiệm kỳ cũ", "the new term must come after the old one");
  }
  const wasMember = ["ACTIVE", "SUSPENDED"].includes(earlier.state) || earlier.endReason === "TERM_END";
  if (wasMember) return null;
  return invalid(
    ["membershipId"],
    "chỉ tiếp nối tư cách còn hiệu lực hoặc kết thúc cùng nhiệm kỳ",
    "only a membership that lasts, or that ended with its term, can be renewed",
  );
}

async function insert(
  { db, viewer }: Work,
  { memberId, kind, nominatedByUnitId }: Membership,
  to: MembershipState,
  { termId, documentId, rankException }: RenewMembershipInput,
): Promise<string> {
  const [made] = await db.query<{ id: string }>(sql`
    insert into members.membership (member_id, term_id, kind, state, nominated_by_unit_id, document_id, created_by, started_on)
    select ${memberId}, term.id, ${kind}, ${to}, ${nominatedByUnitId}, ${documentId ?? null}, ${viewer.subject},
      case when ${to}::text = 'ACTIVE' then term.starts_on end
    from members.network_term as term where term.id = ${termId}
    returning id`);
  if (made === undefined) throw new Error("an insert gave no row");
  const about = { id: made.id, memberId, unitId: nominatedByUnitId };
  await keepRemarks(db, about, { rankException }, viewer.subject);
  return made.id;
}
