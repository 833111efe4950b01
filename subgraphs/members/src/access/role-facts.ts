import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { RoleName } from "../generated/resolvers.ts";

/** A role somebody holds on a day. */
export interface RoleFact {
  readonly role: RoleName;
  readonly unitId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Roles in force on a day: those granted, and NETWORK_MEMBER with the unit of the primary post for whoever has an active
 * membership. Row-level security lets a person read her own facts, and the gateway everybody's.
 */
export async function findRoleFacts(db: ViewerDatabase, subject: string, day: string): Promise<RoleFact[]> {
  return db.query<RoleFact>(sql`
    select role, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo"
    from members.role_grant
    where subject = ${subject} and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    union all
    (
      select 'NETWORK_MEMBER', post.unit_id, membership.started_on, membership.ended_on
      from members.member_account as account
      join members.membership on membership.member_id = account.member_id
        and membership.state = 'ACTIVE' and membership.started_on <= ${day}::date
      left join members.appointment as post on post.member_id = account.member_id and post.is_primary
        and post.starts_on <= ${day}::date and (post.ends_on is null or post.ends_on >= ${day}::date)
      where account.subject = ${subject}
      order by membership.started_on desc limit 1
    )
    order by 1, 2, 3`);
}
