import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Notice } from "./notice.ts";

/** Writes a notice down and tells of it; nothing happens for a member who is not there or was erased. */
export async function giveNotice(db: ViewerDatabase, { to, kind, params, source }: Notice): Promise<void> {
  const memberId = "memberId" in to ? to.memberId : null;
  const { role = null, unitId = null } = "role" in to ? to : {};
  const [made] = await db.query<{ id: string }>(sql`
    insert into members.notification (member_id, role, unit_id, kind, params, source_type, source_id)
    select ${memberId}, ${role}, ${unitId}, ${kind}, ${JSON.stringify(params)}::jsonb, ${source.type}, ${source.id}
    where ${memberId}::text is null
      or exists (select from members.member where id = ${memberId} and erased_at is null)
    returning id`);
  if (made === undefined) return;
  const aggregate = memberId !== null ? `member:${memberId}` : unitId !== null ? `unit:${unitId}` : `role:${role}`;
  await db.emit({
    type: "notification.created",
    aggregate,
    payload: {
      notificationId: made.id,
      kind,
      ...(memberId !== null && { memberId }),
      ...(role !== null && { role }),
      ...(unitId !== null && { unitId }),
    },
  });
}
