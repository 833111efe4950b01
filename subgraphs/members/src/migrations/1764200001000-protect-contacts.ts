import { guardTable, logChanges } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Contacts leave through one function that decides, field by field, and writes the access log; restriction hides a person. */
export class ProtectContacts1764200001000 implements MigrationInterface {
  name = "ProtectContacts1764200001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(
      guardTable({
        table: "members.service_operation",
        read: `(select sen.viewer_has('DATA_PROTECTION', 'AUDITOR', 'SECRETARIAT')) or subject = (select sen.viewer_subject())`,
        insert: "(select sen.viewer_has('DATA_PROTECTION'))",
        update: "(select sen.viewer_has('DATA_PROTECTION'))",
      }),
    );
    await runner.query(policies);
    await runner.query(functions);
    await runner.query(contactRows);
    for (const table of logged) await runner.query(logChanges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of logged) await runner.query(`drop trigger log_change on ${table}`);
    await runner.query(undoPolicies);
    await runner.query(`
      drop function members.read_contacts(text[], text[]);
      drop function members.contact_rows(text[], text[]);
      drop function members.email_taken(text, text);
      drop function members.has_left(text);
      drop table members.service_operation;
      alter table members.member_contact drop column work_email_index;
      alter table members.member drop column restricted_at;
      alter table members.consent drop column proof;
    `);
  }
}

const logged = [
  { table: "members.consent", hidden: ["proof"] },
  {
    table: "members.member_contact",
    key: "member_id",
    hidden: ["work_email", "work_email_index", "work_phone", "office_address_vi", "office_address_en"],
  },
  { table: "members.member_private_contact", key: "member_id", hidden: ["mobile", "preferred_channel"] },
  { table: "members.service_operation" },
] as const;

const columns = `
alter table members.consent add column proof jsonb not null default '{}';
comment on column members.consent.proof is 'How it was given: the account and the operation.';
alter table members.member add column restricted_at timestamptz;
comment on column members.member.restricted_at is 'Since when her data may only be kept, and not used, at her request.';
alter table members.member_contact add column work_email_index text unique;
comment on column members.member_contact.work_email_index is
  'Keyed digest of the e-mail in lower case: tells equal addresses apart without showing one.';

create table members.service_operation (
  id text primary key default 'sop_' || uuidv7(),
  subject text not null,
  operation text not null check (char_length(operation) between 1 and 100),
  purpose text not null check (char_length(purpose) between 3 and 200),
  fields text[] not null check (
    cardinality(fields) > 0 and fields <@ '{workEmail,workPhone,officeAddress}'::text[]
  ),
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint service_operation_dates check (valid_to >= valid_from),
  constraint service_operation_one exclude using gist (
    subject with =, operation with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table members.service_operation is 'Operations for which a unit''s program may read contact fields, each with its purpose.';
`;

const herself = "member_id = (select sen.viewer_member())";
const isSystem = "(select sen.viewer_has('SYSTEM'))";

/** The app role reads a contact by itself for nobody but the person; all others go through `read_contacts`. */
const policies = `
alter policy members_member_select on members.member using (
  (erased_at is null and restricted_at is null and (select members.viewer_in_network()))
  or (select sen.viewer_has('DATA_PROTECTION')) or id = (select sen.viewer_member()));
${["member_contact", "member_private_contact"]
  .map(
    (table) => `
alter policy members_${table}_select on members.${table} using (${herself});
grant insert, update, delete on members.${table} to sen_members_app;
create policy members_${table}_insert on members.${table} for insert to sen_members_app with check (${herself});
create policy members_${table}_update on members.${table} for update to sen_members_app using (${herself}) with check (${herself});
create policy members_${table}_system_update on members.${table} for update to sen_members_app
  using (${isSystem}) with check (${isSystem});
create policy members_${table}_system_delete on members.${table} for delete to sen_members_app using (${isSystem});`,
  )
  .join("\n")}
`;

const directoryReader = "(select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR'))";

const undoPolicies = `
alter policy members_member_select on members.member using (
  (erased_at is null and (select members.viewer_in_network()))
  or (select sen.viewer_has('DATA_PROTECTION')) or id = (select sen.viewer_member()));
${["member_contact", "member_private_contact"]
  .map((table) =>
    ["insert", "update", "system_update", "system_delete"]
      .map((policy) => `drop policy members_${table}_${policy} on members.${table};`)
      .concat(`revoke update, delete on members.${table} from sen_members_app;`)
      .join("\n"),
  )
  .join("\n")}
alter policy members_member_contact_select on members.member_contact using (${herself}
  or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'DATA_PROTECTION'))
  or (${directoryReader} and members.shares_contact(member_id))
  or ((select sen.viewer_has('UNIT_COORDINATOR'))
    and members.primary_unit(member_id) = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])));
alter policy members_member_private_contact_select on members.member_private_contact using (${herself}
  or (select sen.viewer_has('SECRETARIAT', 'DATA_PROTECTION'))
  or (open_to_network and ${directoryReader} and members.is_active(member_id)));
`;

const functions = `
create function members.has_left(of_member text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from members.membership where member_id = of_member and state = 'ENDED')
    and not exists (
      select from members.membership where member_id = of_member and state in ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED'))
$$;
comment on function members.has_left(text) is 'True when she was a member and is none any more.';

-- Rows written before there was a key are still plain; they count as well.
create function members.email_taken(email text, email_index text) returns boolean
language sql stable security definer set search_path = '' as $$
  select sen.viewer_member() is not null and exists (
    select from members.member_contact
    where member_id <> sen.viewer_member() and (work_email_index = email_index or lower(work_email::text) = lower(email)))
$$;
comment on function members.email_taken is 'True when another living member has this work e-mail (V-M5).';
`;

const contactRows = `
create function members.contact_rows(asked text[], fields text[])
returns table (
  member_id text, is_shared boolean, sees_work boolean, sees_personal boolean, version int, work_email text,
  work_phone text, office_address_vi text, office_address_en text, mobile text, preferred_channel text, open_to_network boolean,
  purpose text
) language sql stable set search_path = '' as $$
  with program as (
    select listed.fields, listed.purpose from members.service_operation as listed
    where sen.viewer_has('SERVICE') and listed.subject = sen.viewer_subject()
      and listed.operation = sen.viewer() ->> 'operation'
      and listed.valid_from <= members.today() and (listed.valid_to is null or listed.valid_to >= members.today())
  ), person as (
    select member.id, members.primary_unit(member.id) as unit_id, members.shares_contact(member.id) as is_shared,
      member.id = coalesce(sen.viewer_member(), '') as is_herself,
      -- Who left, who asked for restriction and who was erased is reached by nobody any more.
      member.erased_at is null and member.restricted_at is null and not members.has_left(member.id) as is_reachable
    from members.member where member.id = any (asked)
  ), sight as (
    select person.*,
      person.is_herself or sen.viewer_has('DATA_PROTECTION') or (person.is_reachable and (
        sen.viewer_has('SECRETARIAT', 'PRESIDIUM')
        or person.unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))
        or (person.is_shared and sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR')))) as by_role,
      person.is_reachable and (person.is_shared or person.unit_id = any (sen.viewer_units('SERVICE'))) as by_program,
      person.is_herself
        or (sen.viewer() ->> 'purpose' is not null
          and (sen.viewer_has('DATA_PROTECTION') or (person.is_reachable and sen.viewer_has('SECRETARIAT'))))
        or (coalesce(personal.open_to_network, false) and person.is_reachable and members.is_active(person.id)
          and sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR')) as personally
    from person left join members.member_private_contact as personal on personal.member_id = person.id
  ), shown as (
    select sight.*, program.purpose,
      array(select field from unnest($2) as field
        where sight.by_role or (sight.by_program and field = any (coalesce(program.fields, '{}')))) as work_fields,
      case when sight.personally then $2 else '{}' end as personal_fields
    from sight left join program on true
  )
  select shown.id, shown.is_shared, shown.by_role or (shown.by_program and shown.purpose is not null), shown.personally,
    case when shown.is_herself then coalesce(work.version, 0) end,
    case when 'workEmail' = any (shown.work_fields) then work.work_email::text end,
    case when 'workPhone' = any (shown.work_fields) then work.work_phone end,
    case when 'officeAddress' = any (shown.work_fields) then work.office_address_vi end,
    case when 'officeAddress' = any (shown.work_fields) then work.office_address_en end,
    case when 'mobile' = any (shown.personal_fields) then personal.mobile end,
    case when 'preferredChannel' = any (shown.personal_fields) then personal.preferred_channel end,
    case when shown.is_herself then coalesce(personal.open_to_network, false) end,
    case when not shown.by_role then shown.purpose end
  from shown
  left join members.member_contact as work on work.member_id = shown.id
  left join members.member_private_contact as personal on personal.member_id = shown.id
$$;
revoke all on function members.contact_rows(text[], text[]) from public;

-- Reading and noting are one call of one function: there is no way to a contact that leaves no line.
create function members.read_contacts(asked text[], fields text[])
returns table (
  member_id text, is_shared boolean, sees_work boolean, sees_personal boolean, version int, work_email text,
  work_phone text, office_address_vi text, office_address_en text, mobile text, preferred_channel text, open_to_network boolean,
  noted boolean
) language plpgsql security definer set search_path = '' as $$
declare
  contact record;
  given text[];
  people jsonb := '[]';
  reason text;
begin
  for contact in select * from members.contact_rows(asked, fields) loop
    given := array_remove(array[
      case when contact.work_email is not null then 'workEmail' end,
      case when contact.work_phone is not null then 'workPhone' end,
      case when contact.office_address_vi is not null then 'officeAddress' end,
      case when contact.mobile is not null then 'mobile' end,
      case when contact.preferred_channel is not null then 'preferredChannel' end], null);
    if contact.member_id is distinct from sen.viewer_member() and cardinality(given) > 0 then
      people := people || jsonb_build_object('id', contact.member_id, 'fields', to_jsonb(given));
      reason := coalesce(reason, contact.purpose);
    end if;
    member_id := contact.member_id; is_shared := contact.is_shared; sees_work := contact.sees_work;
    sees_personal := contact.sees_personal; version := contact.version; work_email := contact.work_email;
    work_phone := contact.work_phone; office_address_vi := contact.office_address_vi;
    office_address_en := contact.office_address_en; mobile := contact.mobile;
    preferred_channel := contact.preferred_channel; open_to_network := contact.open_to_network;
    noted := people <> '[]';
    return next;
  end loop;
  perform members.note_access(people, reason);
end $$;
comment on function members.read_contacts is 'Contacts as far as the viewer may see them, and the line in the access log that goes with it.';
`;
