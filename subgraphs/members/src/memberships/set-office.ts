import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { SetOfficeInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound, stale } from "../refusals.ts";
import { MembershipEntity } from "./entities.ts";
import { refuse } from "./membership-result.ts";
import type { MembershipResult } from "./membership-result.ts";
import { oneChair } from "./record-membership.ts";

/** Gives an active member an office of the network; a term has one chair. */
export async function setOffice(
  db: ViewerDatabase,
  viewer: Viewer,
  { membershipId: id, expectedVersion, office, documentId }: SetOfficeInput,
): Promise<MembershipResult> {
  if (!hasRole(viewer, "SECRETARIAT")) return refuse(forbidden("setOffice"));
  const memberships = db.repository(MembershipEntity);
  const membership = await memberships.findOneBy({ id });
  if (membership === null) return refuse(notFound("membershipId", id));
  if (membership.state !== "ACTIVE") {
    return refuse(
      invalid(["membershipId"], "chỉ thành viên đang hoạt động giữ chức danh", "only an active member holds an office"),
      membership,
    );
  }
  try {
    const rows = await db.atomically(() =>
      db.query(sql`
        update members.membership set office = ${office}, document_id = coalesce(${documentId ?? null}, document_id),
          version = version + 1, updated_at = now()
        where id = ${id} and version = ${expectedVersion} and state = 'ACTIVE'
        returning id`),
    );
    const after = await memberships.findOneByOrFail({ id });
    if (rows.length === 0) return refuse(stale(expectedVersion, after.version), after);
    return { membership: after, duplicates: [], warnings: [], userErrors: [] };
  } catch (error) {
    if (isUniqueViolation(error, "membership_one_chair")) return refuse(oneChair(), membership);
    throw error;
  }
}
