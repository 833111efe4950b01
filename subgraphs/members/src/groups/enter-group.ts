import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";

interface Place {
  readonly groupId: string;
  readonly memberId: string;
  readonly isLead: boolean;
  readonly today: string;
}

/** Two calls at once leave one row: the partial unique index decides. */
export async function enterGroup(
  db: ViewerDatabase,
  { subject }: Viewer,
  { groupId, memberId, isLead, today }: Place,
): Promise<void> {
  await db.query(sql`
    insert into members.group_membership as place (group_id, member_id, is_lead, joined_on, created_by)
    values (${groupId}, ${memberId}, ${isLead}::boolean, ${today}::date, ${subject})
    on conflict (group_id, member_id) where left_on is null
      do update set is_lead = place.is_lead or excluded.is_lead, updated_at = now()`);
}

/** Groups are for members of the network. */
export async function isActive(db: ViewerDatabase, memberId: string): Promise<boolean> {
  const [row] = await db.query<{ active: boolean }>(sql`select members.is_active(${memberId}) as active`);
  return row?.active ?? false;
}
