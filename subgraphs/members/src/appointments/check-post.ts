import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { Rank } from "../generated/resolvers.ts";
import { invalid, notFound } from "../refusals.ts";
import { findRankWarning } from "./rank-rule.ts";
import { isLonger } from "../text-length.ts";

/** A post as it would stand after the change. */
export interface Post {
  readonly unitId: string;
  readonly departmentVi: string | null;
  readonly departmentEn: string | null;
  readonly positionVi: string;
  readonly positionEn: string | null;
  readonly rank: Rank;
  readonly isPrimary: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly rankException: string | null;
}

interface Finding {
  readonly refusal: UserError | null;
  readonly warnings: UserError[];
}

/** What speaks against a post: its dates, its unit's life (V-M4), its texts, and, unless a reason is given, its rank (V-M3). */
export async function checkPost(db: ViewerDatabase, post: Post): Promise<Finding> {
  const refusal = checkDates(post) ?? checkTexts(post) ?? (await checkUnit(db, post));
  if (refusal !== null) return { refusal, warnings: [] };
  const warning = await findRankWarning(db, post.rank);
  if (warning === null) return { refusal, warnings: [] };
  const isReasoned = (post.rankException ?? "").trim() !== "";
  return isReasoned ? { refusal, warnings: [warning] } : { refusal: warning, warnings: [] };
}

/** The exclusion constraint says it for good (V-M2); this is how it is told. */
export const overlap = (): UserError =>
  invalid(
    ["startsOn"],
    "trùng thời gian với một chức vụ chính khác của thành viên này; hãy kết thúc chức vụ đó trước",
    "it overlaps another primary post of this member; end that one first",
  );

function checkDates({ startsOn, endsOn }: Post): UserError | null {
  if (endsOn === null || endsOn >= startsOn) return null;
  return invalid(["endsOn"], "ngày kết thúc trước ngày bắt đầu", "the last day is before the first; give a later day");
}

function checkTexts({ positionVi, positionEn, departmentVi, departmentEn, rankException }: Post): UserError | null {
  const isLong = (text: string | null, most: number) => isLonger(text, most);
  if (positionVi.trim() === "" || isLong(positionVi, 200) || isLong(positionEn, 200)) {
    return invalid(["position"], "chức vụ có từ 1 đến 200 ký tự", "the post's name has 1 to 200 characters");
  }
  if (departmentVi?.trim() === "" || isLong(departmentVi, 200) || isLong(departmentEn, 200)) {
    return invalid(["department"], "tên vụ, cục có từ 1 đến 200 ký tự", "the department has 1 to 200 characters");
  }
  if (!isLong(rankException, 500)) return null;
  return invalid(["rankException"], "lý do dài quá 500 ký tự", "the reason has more than 500 characters");
}

async function checkUnit(db: ViewerDatabase, { unitId, startsOn, endsOn }: Post): Promise<UserError | null> {
  const [unit] = await db.query<{ code: string; validFrom: string | null; validTo: string | null }>(sql`
    select code, valid_from::text as "validFrom", valid_to::text as "validTo"
    from members.unit_successor where unit_id = ${unitId}`);
  if (unit === undefined) return notFound("ministryId", unitId);
  if (unit.validTo !== null && (endsOn === null || endsOn > unit.validTo)) {
    return userError("UNIT_ENDED", ["ministryId"], { unit: unit.code, endedOn: unit.validTo });
  }
  if (unit.validFrom === null || startsOn >= unit.validFrom) return null;
  return invalid(
    ["startsOn"],
    `đơn vị ${unit.code} hoạt động từ ngày ${unit.validFrom}`,
    `the unit ${unit.code} exists since ${unit.validFrom}`,
  );
}
