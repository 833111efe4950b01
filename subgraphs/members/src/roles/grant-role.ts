import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import type { GrantRoleInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound } from "../refusals.ts";
import { RoleAssignmentEntity } from "./entities.ts";
import type { RoleAssignment } from "./entities.ts";
import { canGiveRole } from "./policies.ts";

export interface RoleResult {
  readonly assignment: RoleAssignment | null;
  readonly userErrors: UserError[];
}

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** Gives a role. It works with the next access facts, at most ten seconds later. */
export async function grantRole({ db, viewer, today }: Work, input: GrantRoleInput): Promise<RoleResult> {
  const refuse = (error: UserError): RoleResult => ({ assignment: null, userErrors: [error] });
  const { role, memberId, ministryId, validTo } = input;
  if (!canGiveRole(viewer, role)) return refuse(forbidden(`grantRole ${role}`));
  const validFrom = input.validFrom ?? today;
  const wrong = checkGrant(input, validFrom) ?? (await checkUnit(db, ministryId, validFrom));
  if (wrong !== null) return refuse(wrong);
  const subject = memberId ? await findSubject(db, memberId) : (input.subject?.trim() ?? "");
  if (subject === null) {
    return refuse(
      invalid(
        ["memberId"],
        "thành viên chưa có tài khoản; hãy dùng linkAccount",
        "she has no account: use linkAccount",
      ),
    );
  }
  const [made] = await db.query<{ id: string }>(sql`
    insert into members.role_grant (subject, member_id, role, unit_id, valid_from, valid_to, granted_by, created_by)
    values (${subject}, ${memberId ?? null}, ${role}, ${ministryId ?? null}, ${validFrom}::date, ${validTo ?? null}::date,
      ${viewer.subject}, ${viewer.subject})
    returning id`);
  if (made === undefined) throw new Error("an insert gave no row");
  const assignment = await db.repository(RoleAssignmentEntity).findOneByOrFail({ id: made.id });
  return { assignment, userErrors: [] };
}

function checkGrant({ role, memberId, subject, ministryId, validTo }: GrantRoleInput, validFrom: string) {
  if (Boolean(memberId) === Boolean(subject?.trim())) {
    return invalid(
      ["memberId"],
      "cần chọn thành viên hoặc tài khoản, không phải cả hai",
      "either a member or an account is needed",
    );
  }
  const needsUnit = role === "UNIT_COORDINATOR" || role === "SERVICE";
  if (needsUnit !== Boolean(ministryId)) {
    return invalid(
      ["ministryId"],
      "chỉ đầu mối và tài khoản dịch vụ gắn với đơn vị, và bắt buộc",
      "coordinators and programs need a unit, other roles have none",
    );
  }
  if (!validTo || validTo >= validFrom) return null;
  return invalid(["validTo"], "ngày cuối trước ngày đầu", "the last day is before the first");
}

/** V-U4: nothing new for a unit after its end. */
async function checkUnit(
  db: ViewerDatabase,
  unitId: string | null | undefined,
  validFrom: string,
): Promise<UserError | null> {
  if (!unitId) return null;
  const [unit] = await db.query<{ code: string; validTo: string | null }>(sql`
    select code, valid_to::text as "validTo" from members.unit_successor where unit_id = ${unitId}`);
  if (unit === undefined) return notFound("ministryId", unitId);
  if (unit.validTo === null || unit.validTo >= validFrom) return null;
  return userError("UNIT_ENDED", ["ministryId"], { unit: unit.code, endedOn: unit.validTo });
}

async function findSubject(db: ViewerDatabase, memberId: string): Promise<string | null> {
  const [row] = await db.query<{ subject: string | null }>(sql`select members.subject_of(${memberId}) as subject`);
  return row?.subject ?? null;
}
