import type { TestHub } from "@sen/testing/hub";

/** An event that took place and is not reported; its report was sent once. */
export const closing = "SK-2026-023";
/** An event that is over. */
export const over = "SK-2025-001";
/** A proposal that was not admitted, against which its author appeals. */
export const appealed = "DX-2025-014";
/** A member who has not answered her invitation. */
export const invited = "demo-member-005";
/** A strategy that is being drafted; it has objectives and indicators. */
export const draftedStrategy = "/programme/strategies/str_3066cc89-0487-789d-b548-2a3bd6c3cb60";

/** Brings about what the demo has not, for forms that open only where something stands so. */
export async function prepare(hub: TestHub): Promise<void> {
  await hub.sql("events", "update events.event set state = 'ENDED' where code = $1", [over]);
  await hub.sql(
    "events",
    `with its_sessions as (
       update events.session set starts_at = '2026-11-22T09:00+07', ends_at = '2026-11-22T10:00+07'
       where event_id = (select id from events.event where code = $1))
     update events.event set state = 'ENDED', starts_at = '2026-11-22T08:00+07', ends_at = '2026-11-22T16:30+07',
       registration_opens_at = null, registration_closes_at = null where code = $1`,
    [closing],
  );
  await hub.sql(
    "events",
    "insert into events.event_report (event_id, sent_at) select id, '2026-11-23T08:00+07' from events.event where code = $1",
    [closing],
  );
  await hub.sql(
    "proposals",
    `with refused as (
       update proposals.proposal set appealed_at = '2026-11-20T08:00+07' where code = $1 returning id, appealed_at)
     insert into proposals.proposal_appeal (proposal_id, text_vi, filed_at)
       select id, 'Đề nghị xem lại.', appealed_at from refused`,
    [appealed],
  );
  await hub.sql("ministries", "update ministries.strategy set state = 'DRAFT' where id = $1", [
    draftedStrategy.split("/").at(-1),
  ]);
  await hub.sql(
    "members",
    `update members.membership set state = 'INVITED', kind = 'ASSOCIATE', started_on = null, office = 'MEMBER', document_id = null
       where state = 'ACTIVE' and member_id = (select member_id from members.member_account where subject = $1)`,
    [invited],
  );
  await hub.sql(
    "members",
    `insert into members.data_incident (id, title, detected_at, notify_by, state)
       values ('inc_3066cc89-0487-789d-b548-2a3bd6c3cb61', 'Mất máy tính', '2026-11-22T10:00+07', '2026-11-25T10:00+07', 'DETECTED')`,
  );
}

/** Somebody who took part in the event that is over, and can sign in. */
export async function findGuest(hub: TestHub): Promise<string> {
  const guests = await hub.sql<{ member: string }>(
    "events",
    `select r.member_id as member from events.event e join events.registration r on r.event_id = e.id
      where e.code = $1 and r.state = 'ATTENDED' and r.member_id is not null order by r.id`,
    [over],
  );
  const [account] = await hub.sql<{ subject: string }>(
    "members",
    "select subject from members.member_account where member_id = any($1) order by subject limit 1",
    [guests.map(({ member }) => member)],
  );
  if (account === undefined) throw new Error(`nobody who was at ${over} can sign in`);
  return account.subject;
}
