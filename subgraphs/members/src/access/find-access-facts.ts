import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { HubError } from "@sen/errors";
import { hasRole } from "@sen/identity";
import type { RoleClaim, Viewer } from "@sen/identity";
import { findRoleFacts } from "./role-facts.ts";

export interface AccessFacts {
  readonly memberId: string | null;
  readonly roles: RoleClaim[];
}

/** Who a subject is today, for the claims the gateway signs; throws `FORBIDDEN` for any other viewer. */
export async function findAccessFacts(
  { db, viewer, today }: { readonly db: ViewerDatabase; readonly viewer: Viewer; readonly today: string },
  subject: string,
): Promise<AccessFacts> {
  if (!hasRole(viewer, "GATEWAY")) throw new HubError("FORBIDDEN", { what: "Query.accessFacts" });
  const [account] = await db.query<{ memberId: string }>(
    sql`select member_id as "memberId" from members.member_account where subject = ${subject}`,
  );
  const facts = await findRoleFacts(db, subject, today);
  const coordinated = facts.flatMap(({ role, unitId }) =>
    role === "UNIT_COORDINATOR" && unitId !== null ? [unitId] : [],
  );
  const inherited = coordinated.length === 0 ? [] : await findPredecessors(db, coordinated, today);
  const claims = [
    ...facts.map(({ role, unitId }): RoleClaim => ({ role, unitId })),
    ...inherited.map((unitId): RoleClaim => ({ role: "UNIT_COORDINATOR", unitId })),
  ];
  return { memberId: account?.memberId ?? null, roles: withoutRepeats(claims) };
}

/** All units merged into the given ones, along primary successions: their open work is hers now (domain 10). */
async function findPredecessors(db: ViewerDatabase, unitIds: readonly string[], day: string): Promise<string[]> {
  const rows = await db.query<{ unitId: string }>(sql`
    with recursive inherited(unit_id) as (
      select unnest(${unitIds}::text[])
      union
      select old.unit_id from members.unit_successor as old
      join inherited on old.successor_id = inherited.unit_id
      where old.effective_on <= ${day}::date
    )
    select unit_id as "unitId" from inherited order by 1`);
  return rows.map(({ unitId }) => unitId);
}

function withoutRepeats(claims: readonly RoleClaim[]): RoleClaim[] {
  return [...new Map(claims.map((claim) => [`${claim.role} ${claim.unitId}`, claim])).values()];
}
