import { sql } from "@sen/database";
import type { WorkContext } from "@sen/subgraph";

/** Makes mails ready of notices that have none yet, for each reader who agreed to be written to; older ones are no news. */
export async function addressMails({ db, now, today }: WorkContext): Promise<void> {
  await db.query(sql`
    with fresh as (
      update members.notification set mailed_at = ${now} where mailed_at is null
      returning id, member_id, role, unit_id, created_at
    )
    insert into members.mail (notification_id, member_id, due_at, updated_at)
    select distinct fresh.id, reader.member_id, ${now}::timestamptz, ${now}::timestamptz
    from fresh cross join lateral (
      select fresh.member_id where fresh.member_id is not null
      union all
      select held.member_id from members.role_grant as held
      where held.role = fresh.role and (fresh.unit_id is null or held.unit_id = fresh.unit_id)
        and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to >= ${today}::date)
      union all
      select membership.member_id from members.membership
      where fresh.role = 'NETWORK_MEMBER' and membership.state = 'ACTIVE'
        and (fresh.unit_id is null or members.primary_unit(membership.member_id) = fresh.unit_id)
    ) as reader
    join members.member_account as account on account.member_id = reader.member_id
    where fresh.created_at > ${now}::timestamptz - interval '7 days' and exists (
      select from members.consent
      where consent.member_id = reader.member_id and consent.purpose = 'MESSAGING' and consent.withdrawn_at is null)
    on conflict do nothing`);
}
