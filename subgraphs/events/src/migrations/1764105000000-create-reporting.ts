import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { allowWrites, forbidWrites, isCoordinatorOf, isSignedIn, isStaff, preparesEvent } from "./allow-writes.ts";
import type { WritableTable } from "./allow-writes.ts";

/** What a host hands in after an event: minutes with their revisions, results, evaluation, and the report itself. */
export class CreateReporting1764105000000 implements MigrationInterface {
  name = "CreateReporting1764105000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(frozen);
    for (const table of writable) await runner.query(allowWrites(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of writable.slice(0, 2)) await runner.query(forbidWrites(table));
    await runner.query(`drop table events.event_report, events.minutes_revision, events.minutes;
      drop function events.keep_approved_minutes();
      alter table events.outcome drop column reminded_on;`);
  }
}

const tables = `
alter table events.outcome
  -- The review day of which the unit and the host have been reminded.
  add column reminded_on date;

create table events.minutes (
  id text primary key default 'mnt_' || uuidv7(),
  event_id text not null unique references events.event,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'CIRCULATED', 'APPROVED')),
  -- Number of the last revision.
  version integer not null default 1,
  document_id text,
  circulated_at timestamptz,
  -- Member; null when staff without a membership approved, and once her data were erased.
  approved_by text,
  approved_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'APPROVED') = (approved_at is not null)),
  check (state = 'DRAFT' or circulated_at is not null)
);

create table events.minutes_revision (
  minutes_id text not null references events.minutes,
  number integer not null check (number >= 1),
  body_vi text not null,
  body_en text,
  -- Member; null as above.
  written_by text,
  written_at timestamptz not null default now(),
  primary key (minutes_id, number)
);

create table events.event_report (
  event_id text primary key references events.event,
  sent_at timestamptz,
  -- What the secretariat asked for when it gave the report back.
  return_note text,
  returned_at timestamptz,
  accepted_at timestamptz,
  updated_at timestamptz not null default now()
);`;

/** Who reads minutes before the network does: host and staff a draft, participants what was circulated. */
const readsBody = `exists (select from events.minutes as m join events.event as e on e.id = m.event_id where m.id = minutes_id and (
  ${isStaff} or ${isCoordinatorOf("e.host_unit_id")} or m.state = 'APPROVED'
  or (m.state = 'CIRCULATED' and exists (select from events.registration as r
    where r.event_id = e.id and r.member_id = (select sen.viewer_member()) and r.state = 'ATTENDED'))))`;

const guards = [
  {
    table: "events.minutes",
    read: `${isSignedIn} and exists (select from events.event as e where e.id = event_id)`,
  },
  { table: "events.minutes_revision", read: readsBody },
  { table: "events.event_report", read: `${isStaff} or ${preparesEvent("event_id")}` },
];

/** What was approved is a record of the Union; only a name may leave it, when a person's data are erased. */
const frozen = `
create function events.keep_approved_minutes() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'approved minutes do not change' using errcode = 'check_violation', constraint = 'minutes_approved';
end $$;
create trigger minutes_approved before update of state, version, document_id, approved_at on events.minutes
  for each row when (old.state = 'APPROVED') execute function events.keep_approved_minutes();`;

const outcome = ["kind", "statement_vi", "statement_en", "responsible_unit_id", "due_on", "review_on"];
const evaluation = [
  "objectives_met",
  "awareness_change",
  "strengths_vi",
  "strengths_en",
  "difficulties_vi",
  "difficulties_en",
  "recommendations_vi",
  "recommendations_en",
  "evaluated_by",
];

const preparesMinutes = `exists (select from events.minutes as m where m.id = minutes_id and ${preparesEvent("m.event_id")})`;

const writable: readonly WritableTable[] = [
  {
    // The responsible unit says when it is done; what was agreed is the host's to write (the use case tells them apart).
    table: "events.outcome",
    rows: `(${preparesEvent("event_id")} or ${isCoordinatorOf("responsible_unit_id")})`,
    insert: ["event_id", ...outcome, "created_by"],
    update: [...outcome, "state", "reminded_on", "version", "updated_at"],
  },
  {
    table: "events.evaluation",
    rows: preparesEvent("event_id"),
    insert: ["event_id", ...evaluation, "created_by"],
    update: [...evaluation, "version", "updated_at"],
  },
  {
    // Host and secretariat write; the presidium may approve.
    table: "events.minutes",
    rows: `(${preparesEvent("event_id")} or (select sen.viewer_has('PRESIDIUM')))`,
    insert: ["event_id", "document_id"],
    update: ["state", "version", "document_id", "circulated_at", "approved_by", "approved_at", "updated_at"],
  },
  {
    table: "events.minutes_revision",
    rows: preparesMinutes,
    insert: ["minutes_id", "number", "body_vi", "body_en", "written_by"],
  },
  {
    table: "events.event_report",
    rows: preparesEvent("event_id"),
    insert: ["event_id", "sent_at", "return_note", "returned_at", "accepted_at", "updated_at"],
    update: ["sent_at", "return_note", "returned_at", "accepted_at", "updated_at"],
  },
];
