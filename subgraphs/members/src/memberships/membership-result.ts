import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { UserError } from "@sen/subgraph";
import type { MembershipState } from "../generated/resolvers.ts";
import type { Member } from "../people/entities.ts";
import { invalid } from "../refusals.ts";
import { MembershipEntity } from "./entities.ts";
import type { Membership } from "./entities.ts";
import { isLonger } from "../text-length.ts";

export interface MembershipResult {
  readonly membership: Membership | null;
  readonly duplicates: Member[];
  readonly warnings: UserError[];
  readonly userErrors: UserError[];
}

export function refuse(
  error: UserError,
  membership: Membership | null = null,
  duplicates: Member[] = [],
): MembershipResult {
  return { membership, duplicates, warnings: [], userErrors: [error] };
}

/** V-M1, as it is told; the partial unique index says it for good. */
export const alreadyLive = (): UserError =>
  invalid(
    ["termId"],
    "chị đã có tư cách thành viên trong nhiệm kỳ này; hãy kết thúc tư cách đó trước",
    "she already has a membership in this term; end that one first",
  );

/** Tells the other slices of a move, and gives the membership as it stands now. */
export async function finishMove(
  db: ViewerDatabase,
  id: string,
  from: MembershipState | null,
  warnings: UserError[] = [],
): Promise<MembershipResult> {
  const membership = await db.repository(MembershipEntity).findOneByOrFail({ id });
  const { memberId, termId, kind, state: to, nominatedByUnitId } = membership;
  await db.emit({
    type: "membership.moved",
    aggregate: `member:${memberId}`,
    payload: {
      membershipId: id,
      memberId,
      termId,
      kind,
      ...(from !== null && { from }),
      to,
      ...(nominatedByUnitId !== null && { nominatedByUnitId }),
    },
  });
  return { membership, duplicates: [], warnings, userErrors: [] };
}

interface Remarks {
  readonly note?: string | null | undefined;
  readonly rankException?: string | null | undefined;
}

/** Keeps what was said at a move apart from the membership, for fewer readers; what is not said leaves what was. */
export async function keepRemarks(
  db: ViewerDatabase,
  { id, memberId, unitId }: { readonly id: string; readonly memberId: string; readonly unitId: string | null },
  { note, rankException }: Remarks,
  by: string | null,
): Promise<void> {
  if (!note && !rankException) return;
  await db.query(sql`
    insert into members.membership_note as kept (membership_id, member_id, unit_id, note, rank_exception, created_by)
    values (${id}, ${memberId}, ${unitId}, ${note ?? null}, ${rankException ?? null}, ${by})
    on conflict (membership_id) do update set
      note = coalesce(excluded.note, kept.note), rank_exception = coalesce(excluded.rank_exception, kept.rank_exception),
      updated_at = now()`);
}

/** What is wrong with remarks, null when nothing is: a note of at most 2000, a reason of at most 500 characters. */
export function checkRemarks({ note, rankException }: Remarks): UserError | null {
  if (isLonger(note, 2000)) {
    return invalid(["note"], "ghi chú dài quá 2000 ký tự", "the note has more than 2000 characters");
  }
  if (isLonger(rankException, 500)) {
    return invalid(["rankException"], "lý do dài quá 500 ký tự", "the reason has more than 500 characters");
  }
  return null;
}
