import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { RecordMembershipInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { NetworkTermEntity } from "./entities.ts";
import { alreadyLive, finishMove, refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { findMembershipMove } from "./transitions.ts";

/** Records what the Executive Committee decided; its document is obligatory (domain 7.5). */
export async function recordMembership(
  db: ViewerDatabase,
  viewer: Viewer,
  input: RecordMembershipInput,
): Promise<MembershipResult> {
  const { memberId, termId, kind, startedOn, office, documentId } = input;
  if (kind === "ASSOCIATE") {
    return refuse(
      invalid(["kind"], "thành viên mở rộng cần được đề cử", "associates are nominated: use nominateMember"),
    );
  }
  const nothing = { kind, state: null, memberId, nominatedByUnitId: null };
  if (findMembershipMove(viewer, nothing, "ACTIVE")?.isAllowed !== true) return refuse(forbidden("recordMembership"));
  if (documentId.trim() === "") return refuse(documentNeeded());
  const term = await db.repository(NetworkTermEntity).findOneBy({ id: termId });
  if (term === null) return refuse(notFound("termId", termId));
  if (!(await db.repository(MemberEntity).existsBy({ id: memberId }))) return refuse(notFound("memberId", memberId));
  if (startedOn < term.startsOn || startedOn > term.endsOn) {
    return refuse(invalid(["startedOn"], `ngày nằm ngoài nhiệm kỳ ${term.code}`, `outside the term ${term.code}`));
  }
  try {
    const rows = await db.atomically(() =>
      db.query<{ id: string }>(sql`
        insert into members.membership (member_id, term_id, kind, state, office, started_on, document_id, created_by)
        values (${memberId}, ${termId}, ${kind}, 'ACTIVE', ${office ?? "MEMBER"}, ${startedOn}::date, ${documentId},
          ${viewer.subject})
        returning id`),
    );
    return await finishMove(db, rows[0]?.id ?? "", null);
  } catch (error) {
    if (isUniqueViolation(error, "membership_one_live")) return refuse(alreadyLive());
    if (isUniqueViolation(error, "membership_one_chair")) return refuse(oneChair());
    throw error;
  }
}

export const documentNeeded = () =>
  invalid(
    ["documentId"],
    "cần văn bản quyết định của Ban Chấp hành",
    "the document of the Executive Committee's decision is needed",
  );

export const oneChair = () =>
  invalid(
    ["office"],
    "nhiệm kỳ này đã có Chủ tịch; hãy đổi chức danh của người đó trước",
    "the term has a chair; change her office first",
  );
