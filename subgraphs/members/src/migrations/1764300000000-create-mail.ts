import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which notices go out by mail, to whom, and how far each has come. */
export class CreateMail1764300000000 implements MigrationInterface {
  name = "CreateMail1764300000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(guardTable({ table: "members.mail", read: "false", system: "all" }));
    await runner.query(address);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.read_mail_address(text);
      drop table members.mail;
      comment on column members.notification.mailed_at is 'When it went out by mail; null while it has not.';
    `);
  }
}

/** She who is erased loses her account, and with it every trace of what was sent to her. */
const table = `
comment on column members.notification.mailed_at is 'When its mails were made ready in members.mail; null while they were not.';

create table members.mail (
  notification_id text not null references members.notification on delete cascade,
  member_id text not null references members.member_account on delete cascade,
  state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
  due_at timestamptz not null,
  tries int not null default 0 check (tries >= 0),
  fault text,
  updated_at timestamptz not null default now(),
  primary key (notification_id, member_id)
);
comment on table members.mail is
  'SENDING is committed before the mail leaves and never tried again: a machine that dies there has sent it once or not at all.';
comment on column members.mail.fault is 'Codes of the last failure, never the server''s words: they may name the address.';
create index mail_due on members.mail (due_at) where state = 'WAITING';
create index mail_of_member on members.mail (member_id);
`;

/** Reading an address and noting it are one call, as for every other reader. */
const address = `
create function members.read_mail_address(of_member text) returns table (address text, language text)
language plpgsql security definer set search_path = '' as $$
declare
  line members.access_log;
begin
  if not sen.viewer_has('SYSTEM') then raise insufficient_privilege; end if;
  select contact.work_email::text, account.language into address, language
  from members.member as person
  join members.member_account as account on account.member_id = person.id
  join members.member_contact as contact on contact.member_id = person.id
  where person.id = of_member and person.erased_at is null and person.restricted_at is null
    and not members.has_left(person.id) and exists (
      select from members.consent
      where consent.member_id = person.id and consent.purpose = 'MESSAGING' and consent.withdrawn_at is null);
  if address is null then return; end if;
  insert into members.access_log (subject, role, operation, fields, purpose)
  values (sen.viewer_subject(), 'SYSTEM', 'send-mail', '{workEmail}', 'MESSAGING') returning * into line;
  insert into members.access_log_person (entry_id, member_id, at, fields) values (line.id, of_member, line.at, line.fields);
  return next;
end $$;
comment on function members.read_mail_address(text) is
  'Sealed work e-mail and language of somebody who agreed to be written to, and the line in the access log that goes with it.';
`;
