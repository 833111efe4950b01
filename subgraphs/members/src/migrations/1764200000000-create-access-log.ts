import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who read what about whom (domain 13). Lines are written by functions of the owner role alone. */
export class CreateAccessLog1764200000000 implements MigrationInterface {
  name = "CreateAccessLog1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.forget_access(timestamptz);
      drop function members.log_access(text[], text[]);
      drop function members.note_access(jsonb, text);
      drop function members.acting_role();
      drop view members.access_log_about;
      drop table members.access_log_count;
      -- Together: the policy of the one asks the other.
      drop table members.access_log_person, members.access_log;
    `);
  }
}

const tables = `
create table members.access_log (
  id text primary key default 'acl_' || uuidv7(),
  at timestamptz not null default clock_timestamp(),
  subject text not null,
  actor_id text,
  role text not null,
  unit_id text,
  operation text not null,
  fields text[] not null,
  purpose text
);
comment on table members.access_log is 'One read of other people''s personal data, by one person, for one operation; a read of many is one line.';
create index access_log_by_time on members.access_log (at, id);

-- Apart from the line: each person sees that she was read, and not who else was.
create table members.access_log_person (
  entry_id text not null references members.access_log on delete cascade,
  member_id text not null,
  at timestamptz not null,
  fields text[] not null,
  primary key (entry_id, member_id)
);
create index access_log_of_person on members.access_log_person (member_id, at, entry_id);

-- The lines about each person: of a read of many, the fields that were given of her.
create view members.access_log_about with (security_invoker) as
  select entry.id, person.member_id, person.at, entry.actor_id, entry.role, entry.unit_id, entry.operation, person.fields, entry.purpose
  from members.access_log_person as person join members.access_log as entry on entry.id = person.entry_id;
grant select on members.access_log_about to sen_members_app;

-- What is left when a line's time is over: how often, and nobody's name.
create table members.access_log_count (
  month date not null,
  role text not null,
  reads int not null,
  people int not null,
  primary key (month, role)
);
`;

const readers = "(select sen.viewer_has('AUDITOR', 'DATA_PROTECTION'))";

const guards = [
  {
    table: "members.access_log",
    read: `${readers} or exists (
      select from members.access_log_person as person
      where person.entry_id = access_log.id and person.member_id = (select sen.viewer_member()))`,
    system: "read",
  },
  {
    table: "members.access_log_person",
    read: `${readers} or member_id = (select sen.viewer_member())`,
    system: "read",
  },
  { table: "members.access_log_count", read: readers, system: "read" },
] as const;

const functions = `
create function members.acting_role() returns table (role text, unit_id text) language sql stable set search_path = '' as $$
  select claim.value ->> 'role', claim.value ->> 'unitId'
  from jsonb_array_elements(sen.viewer() -> 'roles') with ordinality as claim (value, place)
  where claim.value ->> 'role' not in ('GATEWAY', 'SYSTEM')
  order by array_position(
    '{DATA_PROTECTION,SECRETARIAT,PRESIDIUM,UNIT_COORDINATOR,AUDITOR,SERVICE,NETWORK_MEMBER}'::text[],
    claim.value ->> 'role'), claim.place
  limit 1
$$;
comment on function members.acting_role() is 'The role of the viewer that lets her see most: under it her reads are logged.';

-- What a person reads about herself is nobody's business, and what a slice does by itself gives nobody anything.
create function members.note_access(people jsonb, for_purpose text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  acting record;
  line members.access_log;
begin
  if sen.viewer_subject() is null or sen.viewer_has('SYSTEM') or people = '[]' then return false; end if;
  select * into acting from members.acting_role();
  if acting.role is null then return false; end if;
  insert into members.access_log (subject, actor_id, role, unit_id, operation, fields, purpose)
  values (
    sen.viewer_subject(), sen.viewer_member(), acting.role, acting.unit_id,
    coalesce(nullif(sen.viewer() ->> 'operation', ''), '(anonymous)'),
    array(
      select distinct field from jsonb_array_elements(people) as person, jsonb_array_elements_text(person -> 'fields') as field
      order by field),
    coalesce(for_purpose, sen.viewer() ->> 'purpose')
  )
  returning * into line;
  insert into members.access_log_person (entry_id, member_id, at, fields)
  select line.id, person ->> 'id', line.at,
    array(select field from jsonb_array_elements_text(person -> 'fields') as field order by field)
  from jsonb_array_elements(people) as person;
  return true;
end $$;
revoke all on function members.note_access(jsonb, text) from public;

create function members.log_access(of_members text[], of_fields text[]) returns boolean
language sql security definer set search_path = '' as $$
  select members.note_access(
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'fields', to_jsonb(of_fields)) order by id), '[]')
     from (select distinct unnest(of_members)) as other (id) where id is distinct from sen.viewer_member()),
    null)
$$;
comment on function members.log_access is 'Notes that the viewer reads these fields of these people; true when there was something to note.';

create function members.forget_access(before timestamptz) returns int
language plpgsql security definer set search_path = '' as $$
declare
  forgotten int;
begin
  if not sen.viewer_has('SYSTEM') then raise insufficient_privilege; end if;
  insert into members.access_log_count as kept (month, role, reads, people)
  select date_trunc('month', entry.at at time zone 'Asia/Ho_Chi_Minh')::date, entry.role, count(*)::int,
    sum((select count(*) from members.access_log_person as person where person.entry_id = entry.id))::int
  from members.access_log as entry where entry.at < before
  group by 1, 2
  on conflict (month, role) do update set reads = kept.reads + excluded.reads, people = kept.people + excluded.people;
  delete from members.access_log where at < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
comment on function members.forget_access(timestamptz) is 'Deletes lines older than a moment and keeps how many there were.';
`;
