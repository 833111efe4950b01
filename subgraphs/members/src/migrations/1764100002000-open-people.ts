import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { allowWrites, closeWrites } from "./allow-writes.ts";

/** Profiles, posts, memberships and roles can be written, each by those the domain names (4.3, 7.5). */
export class OpenPeople1764100002000 implements MigrationInterface {
  name = "OpenPeople1764100002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(units);
    await runner.query(accounts);
    for (const guard of guards) await runner.query(guardTable(guard));
    for (const table of writes) await runner.query(allowWrites(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of writes) await runner.query(closeWrites(table));
    await runner.query(`
      drop function members.link_account(text, text, text);
      drop function members.add_person(text, text, text, text, text[]);
      drop function members.subject_of(text);
      drop function members.tell_changed_units();
      drop function members.tell_primary_unit(text);
      drop function members.primary_unit_on(text, date);
      drop table members.told_unit;
      delete from members.role_grant where valid_to < valid_from;
      alter table members.role_grant drop constraint role_grant_dates,
        add constraint role_grant_dates check (valid_to >= valid_from);
      alter table members.role_grant drop column revoked_reason, drop column granted_by;
      drop table members.membership_note;
      drop index members.membership_one_chair;
      alter table members.membership drop column document_id;
      drop table members.appointment_exception;
      alter table members.appointment drop constraint appointment_texts, drop column document_id;
      alter table members.member_expertise drop constraint member_expertise_note;
    `);
  }
}

const columns = `
alter table members.appointment add column document_id text,
  add constraint appointment_texts check (
    char_length(position_vi) between 1 and 200 and char_length(position_en) <= 200
    and char_length(department_vi) between 1 and 200 and char_length(department_en) <= 200
  );
comment on column members.appointment.document_id is 'Document of the ministries slice: the decision.';

-- Apart from the post, which the whole network reads.
create table members.appointment_exception (
  appointment_id text primary key references members.appointment,
  unit_id text not null,
  reason text not null check (char_length(reason) between 1 and 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text
);
comment on table members.appointment_exception is 'Why a post is kept though its rank is below the rule (V-M3).';

alter table members.membership add column document_id text;
create unique index membership_one_chair on members.membership (term_id)
  where office = 'CHAIR' and state in ('ACTIVE', 'SUSPENDED');
comment on column members.membership.document_id is 'Document of the ministries slice: the decision of the Executive Committee.';

-- Apart from the membership, which the whole network reads once it is settled.
create table members.membership_note (
  membership_id text primary key references members.membership,
  member_id text not null references members.member,
  unit_id text,
  note text check (char_length(note) <= 2000),
  rank_exception text check (char_length(rank_exception) <= 500),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text
);
comment on table members.membership_note is
  'What was said at the last move, and why she was invited though her rank is below the rule. For herself, the nominating unit and staff.';

alter table members.member_expertise add constraint member_expertise_note check (
  char_length(note_vi) <= 500 and char_length(note_en) <= 500
);
alter table members.role_grant add column granted_by text, add column revoked_reason text check (char_length(revoked_reason) <= 500);
-- A role that is revoked on its first day holds for no day at all.
alter table members.role_grant drop constraint role_grant_dates,
  add constraint role_grant_dates check (valid_to >= valid_from - 1);
comment on column members.role_grant.granted_by is 'Subject of whoever gave the role.';
`;

const units = `
create function members.primary_unit_on(of_member text, on_day date) returns text
language sql stable security definer set search_path = '' as $$
  select unit_id from members.appointment
  where member_id = of_member and is_primary and starts_on <= on_day and (ends_on is null or ends_on >= on_day)
$$;

create table members.told_unit (
  member_id text primary key references members.member,
  unit_id text,
  updated_at timestamptz not null default now()
);
comment on table members.told_unit is 'The primary unit of each member as other slices were last told.';

-- A post that begins or ends by the calendar changes her unit too, so what counts is what was told, not who wrote a row.
create function members.tell_primary_unit(of_member text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  told text;
  present text;
begin
  insert into members.told_unit (member_id) values (of_member) on conflict do nothing;
  select unit_id into told from members.told_unit where member_id = of_member for update;
  present := members.primary_unit(of_member);
  if told is not distinct from present then return false; end if;
  update members.told_unit set unit_id = present, updated_at = now() where member_id = of_member;
  perform members.emit('appointment.changed', 'member:' || of_member,
    jsonb_strip_nulls(jsonb_build_object('memberId', of_member, 'unitId', present)));
  return true;
end $$;

create function members.tell_changed_units() returns int
language sql security definer set search_path = '' as $$
  select (count(*) filter (where was_told))::int from (
    select members.tell_primary_unit(member.id) as was_told
    from members.member
    left join members.told_unit on told_unit.member_id = member.id
    left join members.appointment as post on post.member_id = member.id and post.is_primary
      and post.starts_on <= members.today() and (post.ends_on is null or post.ends_on >= members.today())
    where told_unit.unit_id is distinct from post.unit_id
    order by member.id
  ) as told
$$;
`;

const accounts = `
-- A coordinator's nomination brings in a person the network did not know; otherwise she writes no row of a person.
create function members.add_person(family text, middle text, given text, title text, langs text[]) returns text
language plpgsql security definer set search_path = '' as $$
declare
  made text;
begin
  if not sen.viewer_has('SECRETARIAT', 'UNIT_COORDINATOR') then
    raise exception 'only the secretariat and coordinators bring people in' using errcode = '42501';
  end if;
  insert into members.member (family_name, middle_name, given_name, academic_title, languages, created_by)
  values (family, middle, given, title, langs, sen.viewer_subject())
  returning id into made;
  return made;
end $$;

-- The secretariat gives roles to accounts, but reads no table of accounts.
create function members.subject_of(of_member text) returns text
language sql stable security definer set search_path = '' as $$
  select subject from members.member_account where member_id = of_member and sen.viewer_has('SECRETARIAT', 'PRESIDIUM')
$$;

create function members.link_account(of_member text, with_subject text, in_language text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not sen.viewer_has('SECRETARIAT') then
    raise exception 'only the secretariat links accounts' using errcode = '42501';
  end if;
  insert into members.member_account (member_id, subject, language) values (of_member, with_subject, in_language)
  on conflict (member_id) do update set subject = excluded.subject, language = excluded.language, updated_at = now();
end $$;
`;

const secretariat = "(select sen.viewer_has('SECRETARIAT'))";
const coordinated = "any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
const herself = "member_id = (select sen.viewer_member())";

const postWriter = `${secretariat} or unit_id = ${coordinated}`;
const roleGiver = `case when role = 'UNIT_COORDINATOR' then ${secretariat} else (select sen.viewer_has('PRESIDIUM')) end`;
const knower = `${herself} or ${secretariat}`;

const guards = [
  { table: "members.told_unit", read: "false", system: "all" },
  {
    table: "members.appointment_exception",
    read: `(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM')) or unit_id = ${coordinated}`,
    insert: postWriter,
    update: postWriter,
  },
  {
    table: "members.membership_note",
    read: `(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM')) or ${herself} or unit_id = ${coordinated}`,
    insert: `${secretariat} or ${herself} or unit_id = ${coordinated}`,
    update: `${secretariat} or ${herself} or unit_id = ${coordinated}`,
  },
] as const;

const writes = [
  {
    table: "members.member",
    update: `${secretariat} or id = (select sen.viewer_member())`,
  },
  { table: "members.appointment", insert: postWriter, update: postWriter },
  {
    table: "members.membership",
    insert: `${secretariat}
      or (kind = 'ASSOCIATE' and state = 'NOMINATED' and nominated_by_unit_id = ${coordinated})`,
    update: `${secretariat} or ${herself} or (kind = 'ASSOCIATE' and nominated_by_unit_id = ${coordinated})`,
  },
  {
    table: "members.member_expertise",
    insert: knower,
    update: `${knower} or ((select sen.viewer_has('UNIT_COORDINATOR')) and members.primary_unit(member_id) = ${coordinated})`,
    delete: knower,
  },
  { table: "members.role_grant", insert: roleGiver, update: roleGiver },
] as const;
