import { guardTable, logChanges } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Incidents with personal data: what happened, whose data, and the hours left to report it (domain 12). */
export class CreateIncidents1764200004000 implements MigrationInterface {
  name = "CreateIncidents1764200004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    const officer = "(select sen.viewer_has('DATA_PROTECTION'))";
    const all = { read: officer, insert: officer, update: officer };
    await runner.query(guardTable({ table: "members.data_incident", ...all }));
    await runner.query(guardTable({ table: "members.data_incident_person", ...all }));
    await runner.query(logChanges({ table: "members.data_incident", hidden: ["description"] }));
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.collect_affected(text);
      drop table members.data_incident_person;
      drop table members.data_incident;
    `);
  }
}

const tables = `
create table members.data_incident (
  id text primary key default 'inc_' || uuidv7(),
  title text not null check (char_length(title) between 3 and 200),
  description text check (char_length(description) <= 4000),
  state text not null default 'DETECTED' check (state in ('DETECTED', 'ASSESSED', 'NOTIFIED', 'CLOSED')),
  detected_at timestamptz not null,
  notify_by timestamptz not null,
  suspect text,
  read_from timestamptz,
  read_to timestamptz,
  measures text check (char_length(measures) <= 4000),
  notice_vi text check (char_length(notice_vi) <= 4000),
  notice_en text check (char_length(notice_en) <= 4000),
  notified_at timestamptz,
  closed_at timestamptz,
  closing_reason text check (char_length(closing_reason) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint data_incident_window check (read_to > read_from),
  constraint data_incident_assessed check (state = 'DETECTED' or measures is not null),
  constraint data_incident_notified check ((notified_at is null) or notice_vi is not null),
  constraint data_incident_notice check (state <> 'NOTIFIED' or notified_at is not null),
  -- Whoever closes one without having told anybody says why that was not owed.
  constraint data_incident_closed check (
    (state = 'CLOSED') = (closed_at is not null) and (state <> 'CLOSED' or notified_at is not null or closing_reason is not null))
);
create index data_incident_by_time on members.data_incident (detected_at desc, id desc);
comment on column members.data_incident.suspect is 'Account whose reads are in question; null for those of everybody.';

create table members.data_incident_person (
  incident_id text not null references members.data_incident on delete cascade,
  member_id text not null references members.member,
  fields text[] not null,
  primary key (incident_id, member_id)
);
comment on table members.data_incident_person is 'Whose data and which fields, taken from the access log, which forgets sooner.';
`;

const functions = `
create function members.collect_affected(of_incident text) returns int
language plpgsql set search_path = '' as $$
declare
  affected int;
begin
  insert into members.data_incident_person as known (incident_id, member_id, fields)
  select incident.id, person.member_id, array_agg(distinct field order by field)
  from members.data_incident as incident
  join members.access_log_person as person on person.at >= incident.read_from and person.at < incident.read_to
  join members.access_log as entry on entry.id = person.entry_id
    and (incident.suspect is null or entry.subject = incident.suspect),
  unnest(person.fields) as field
  where incident.id = of_incident
  group by incident.id, person.member_id
  on conflict (incident_id, member_id) do update set fields = excluded.fields;
  get diagnostics affected = row_count;
  return affected;
end $$;
comment on function members.collect_affected(text) is 'Takes over from the access log whom an incident concerns.';
`;
