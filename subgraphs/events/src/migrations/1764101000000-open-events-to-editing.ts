import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import {
  allowWrites,
  forbidWrites,
  isCoordinatorOf,
  isSecretariat,
  isSignedIn,
  preparesEvent,
} from "./allow-writes.ts";
import type { WritableTable } from "./allow-writes.ts";

/** Events are written: by their host's coordinators and the secretariat, and moved on by the clock. */
export class OpenEventsToEditing1764101000000 implements MigrationInterface {
  name = "OpenEventsToEditing1764101000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(copies);
    await runner.query(guardTable({ table: "events.host_turn", read: isSignedIn, system: "all" }));
    await runner.query(copiesOpened);
    await runner.query(settings);
    await runner.query(codes);
    await runner.query(sessionTimes);
    for (const table of tables) await runner.query(allowWrites(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(forbidWrites(table));
    await runner.query(`
      drop trigger session_inside_event on events.session;
      drop trigger event_around_sessions on events.event;
      drop function events.check_session_times();
      drop function events.next_event_code(int);
      drop function events.setting_number(text, numeric);
      ${copiesClosed}
      drop table events.host_turn;
      alter table events.unit_successor drop column ended_on;
      alter table events.event drop column details_version, drop column seats_version, drop column capacity_wanted;`);
  }
}

const columns = `
alter table events.event
  -- Text and dates have a version of their own, and seats another, so that two who edit one each do not disturb each other.
  add column details_version integer not null default 1,
  add column seats_version integer not null default 1,
  -- What the capacity shrinks to as seats are given up, when it was lowered below the seats taken.
  add column capacity_wanted integer check (capacity_wanted >= 0 and capacity_wanted < capacity);`;

const copies = `
-- From when on the unit is none any more, when nothing took over; otherwise it ends with its primary succession.
alter table events.unit_successor add column ended_on date;

-- Read copy of the turns in the host rotation: an annual workshop is announced once its host has confirmed.
create table events.host_turn (
  id text primary key,
  unit_id text not null,
  year integer not null,
  state text not null
);`;

/** The copies are kept by the slice's own work, which could only add to them so far. */
const copiesOpened = ["unit_successor", "member_unit"]
  .flatMap((table) =>
    ["update", "delete"].map(
      (verb) => `grant ${verb} on events.${table} to sen_events_app;
create policy events_${table}_system_${verb} on events.${table} for ${verb} to sen_events_app using ((select sen.viewer_has('SYSTEM')));`,
    ),
  )
  .join("\n");

const copiesClosed = ["unit_successor", "member_unit"]
  .flatMap((table) =>
    ["update", "delete"].map(
      (verb) =>
        `revoke ${verb} on events.${table} from sen_events_app; drop policy events_${table}_system_${verb} on events.${table};`,
    ),
  )
  .join("\n");

const settings = `
create function events.setting_number(wanted text, fallback numeric) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select (s.value #>> '{}')::numeric from events.setting as s where s.key = wanted), fallback)
$$;
comment on function events.setting_number(text, numeric) is 'A period or deadline as it was decided; the fallback while nobody decided.';`;

/** With the owner's rights, since drafts of others count too. */
const codes = `
create function events.next_event_code(in_year int) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  prefix text := 'SK-' || in_year || '-';
begin
  -- Two who create at the same time: the second waits here and gets the number after.
  perform pg_advisory_xact_lock(hashtextextended('events.code ' || in_year, 0));
  return prefix || lpad((coalesce((
    select max(substring(e.code from '\\d+$')::int) from events.event as e where starts_with(e.code, prefix)), 0) + 1)::text, 3, '0');
end $$;
revoke all on function events.next_event_code(int), events.setting_number(text, numeric) from public;
grant execute on function events.next_event_code(int), events.setting_number(text, numeric) to sen_events_app;`;

/** V-E1. Deferred, since event and sessions move together; use cases have it checked before they answer. */
const sessionTimes = `
create function events.check_session_times() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from events.session as s join events.event as e on e.id = s.event_id
    where e.id = case tg_table_name when 'event' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'event_id' end
      and (s.starts_at < e.starts_at or s.ends_at > e.ends_at)
  ) then
    raise exception 'a session lies outside its event' using errcode = 'check_violation', constraint = 'session_inside_event';
  end if;
  return null;
end $$;
create constraint trigger session_inside_event after insert or update of starts_at, ends_at on events.session
  deferrable initially deferred for each row execute function events.check_session_times();
create constraint trigger event_around_sessions after update of starts_at, ends_at on events.event
  deferrable initially deferred for each row execute function events.check_session_times();`;

const details = [
  "title_vi",
  "title_en",
  "summary_vi",
  "summary_en",
  "kind",
  "mode",
  "visibility",
  "starts_at",
  "ends_at",
  "venue_vi",
  "venue_en",
  "host_unit_id",
  "host_assignment_id",
  "theme_id",
  "plan_activity_id",
];
const seats = ["capacity", "reserved_seats", "registration_opens_at", "registration_closes_at"];
const session = ["title_vi", "title_en", "abstract_vi", "abstract_en", "starts_at", "ends_at", "room_vi", "room_en"];
const material = ["title_vi", "title_en", "session_id", "visibility", "document_id"];

/** A session has no column of its own that tells the event's host. */
const preparesSession = `exists (select from events.session as s where s.id = session_id and ${preparesEvent("s.event_id")})`;

const tables: readonly WritableTable[] = [
  {
    table: "events.event",
    rows: `(${isSecretariat} or ${isCoordinatorOf("host_unit_id")})`,
    insert: ["code", ...details, ...seats, "created_by"],
    update: [
      ...details,
      ...seats,
      "state",
      "capacity_wanted",
      "details_version",
      "seats_version",
      "version",
      "updated_at",
    ],
  },
  { table: "events.event_co_host", rows: preparesEvent("event_id"), insert: ["event_id", "unit_id"], remove: true },
  {
    table: "events.online_link",
    rows: preparesEvent("event_id"),
    insert: ["event_id", "url"],
    update: ["url"],
    remove: true,
  },
  {
    table: "events.session",
    rows: preparesEvent("event_id"),
    insert: ["event_id", ...session, "created_by"],
    update: [...session, "version", "updated_at"],
    remove: true,
  },
  {
    table: "events.session_speaker",
    rows: preparesSession,
    insert: ["session_id", "position", "role", "member_id", "guest_name", "guest_affiliation"],
    update: ["member_id"],
    remove: true,
  },
  {
    table: "events.material",
    rows: preparesEvent("event_id"),
    insert: ["event_id", ...material, "created_by"],
    update: [...material, "version", "updated_at"],
    remove: true,
  },
];
