import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { ExportMembers1764200005000 } from "./1764200005000-export-members.ts";

/**
 * What came to hold personal data after erasing and the copy were made: reasons for exceptions to the rule on ranks, which
 * notices she has read, topics of mentoring, what other slices were told.
 */
export class CompletePersonalData1764500001000 implements MigrationInterface {
  name = "CompletePersonalData1764500001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views);
    await runner.query(clearing);
    await runner.query(consentForOpenedContacts);
    await runner.query("drop function members.personal_rows(text)");
    await runner.query(createPersonalRows("members", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaceInContacts(openedAndConsented, openedAlone));
    await runner.query(`
      drop function members.personal_rows(text);
      drop function members.clear_member(text);
      alter function members.clear_listed_rows(text) rename to clear_member;
      drop view members.notification_read_by_member, members.appointment_exception_of_member;
    `);
    await new ExportMembers1764200005000().up(runner);
  }
}

const views = `
create view members.notification_read_by_member with (security_invoker) as
  select a.member_id, r.notification_id, r.read_at from members.notification_read as r
  join members.member_account as a on a.subject = r.subject;
create view members.appointment_exception_of_member with (security_invoker) as
  select p.member_id, e.appointment_id, e.unit_id, e.reason, e.created_at from members.appointment_exception as e
  join members.appointment as p on p.id = e.appointment_id;
`;

/** What she opened to the network is a contact of the network: it wants her consent, and goes with it (domain §4.2). */
const openedAlone = "(coalesce(personal.open_to_network, false) and person.is_reachable";
const openedAndConsented = "(coalesce(personal.open_to_network, false) and person.is_shared and person.is_reachable";
const replaceInContacts = (found: string, instead: string) => `do $do$
declare
  definition text := pg_get_functiondef('members.contact_rows(text[], text[])'::regprocedure);
begin
  if strpos(definition, '${found}') = 0 then raise exception 'members.contact_rows is another one'; end if;
  execute replace(definition, '${found}', '${instead}');
end $do$`;
/** Puts the consent into `members.contact_rows` as {@link SpeedUpPeople1764400000000} makes it. */
export const consentForOpenedContacts = replaceInContacts(openedAlone, openedAndConsented);

const clearing = `
alter function members.clear_member(text) rename to clear_listed_rows;
create function members.clear_member(of_member text) returns void language plpgsql set search_path = '' as $$
declare
  entered record;
begin
  -- While it is still known which account is hers: rows it entered would lead back to her.
  for entered in
    select a.attrelid::regclass as relation from pg_catalog.pg_attribute as a
    join pg_catalog.pg_class as c on c.oid = a.attrelid and c.relkind = 'r'
    where c.relnamespace = 'members'::regnamespace and a.attname = 'created_by' and not a.attnotnull and not a.attisdropped
  loop
    execute format('update %s set created_by = null where created_by in (
      select subject from members.member_account where member_id = $1)', entered.relation) using of_member;
  end loop;
  delete from members.notification_read as r using members.member_account as a
  where a.member_id = of_member and a.subject = r.subject;
  delete from members.appointment_exception as e using members.appointment as p
  where p.member_id = of_member and p.id = e.appointment_id;
  perform members.clear_listed_rows(of_member);
end $$;
revoke all on function members.clear_member(text) from public;
`;

const held: readonly HeldRows[] = [
  ["member", "member", "id"],
  ["account", "member_account", "member_id"],
  ["workContact", "member_contact", "member_id"],
  ["privateContact", "member_private_contact", "member_id"],
  ["memberships", "membership", "member_id"],
  ["membershipNotes", "membership_note", "member_id"],
  ["appointments", "appointment", "member_id"],
  ["appointmentExceptions", "appointment_exception_of_member", "member_id"],
  ["toldUnit", "told_unit", "member_id"],
  ["expertise", "member_expertise", "member_id"],
  ["roles", "role_grant", "member_id"],
  ["groups", "group_membership", "member_id"],
  ["mentoringProfile", "mentoring_profile", "member_id"],
  ["mentoringTopics", "mentoring_topic", "member_id"],
  ["mentoringGiven", "mentorship", "mentor_id"],
  ["mentoringReceived", "mentorship", "mentee_id"],
  ["contributions", "contribution", "member_id"],
  ["benefits", "benefit", "member_id"],
  ["consents", "consent", "member_id"],
  ["dataRequests", "data_request", "member_id"],
  ["notifications", "notification", "member_id"],
  ["notificationsRead", "notification_read_by_member", "member_id"],
  ["mails", "mail", "member_id"],
  ["accessLog", "access_log_about", "member_id"],
];
