import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { RevokeRoleInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound, stale } from "../refusals.ts";
import { RoleAssignmentEntity } from "./entities.ts";
import type { RoleResult } from "./grant-role.ts";
import { canGiveRole } from "./policies.ts";
import { isLonger } from "../text-length.ts";

/** Ends a role at once, or on a day. One that begins today or later is kept as one that never held: it ends the day before. */
export async function revokeRole(
  db: ViewerDatabase,
  viewer: Viewer,
  { id, expectedVersion, validTo, reason }: RevokeRoleInput,
): Promise<RoleResult> {
  const assignments = db.repository(RoleAssignmentEntity);
  const assignment = await assignments.findOneBy({ id });
  const refuse = (error: UserError): RoleResult => ({ assignment, userErrors: [error] });
  if (assignment === null) return refuse(notFound("id", id));
  if (!canGiveRole(viewer, assignment.role)) return refuse(forbidden(`revokeRole ${assignment.role}`));
  if (isLonger(reason, 500)) {
    return refuse(invalid(["reason"], "lý do dài quá 500 ký tự", "the reason has more than 500 characters"));
  }
  if (validTo && validTo < assignment.validFrom) {
    return refuse(invalid(["validTo"], "ngày cuối trước ngày đầu", "the last day is before the first"));
  }
  const rows = await db.query(sql`
    update members.role_grant set
      valid_to = greatest(valid_from - 1, coalesce(${validTo ?? null}::date, members.today() - 1)),
      revoked_reason = ${reason ?? null}, version = version + 1, updated_at = now()
    where id = ${id} and version = ${expectedVersion}
    returning id`);
  const after = await assignments.findOneByOrFail({ id });
  return { assignment: after, userErrors: rows.length === 1 ? [] : [stale(expectedVersion, after.version)] };
}
