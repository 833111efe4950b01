import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Events with their programme, and the small read copies this slice keeps of units and of who belongs to them. */
export class CreateEvents1764000000000 implements MigrationInterface {
  name = "CreateEvents1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(copies);
    await runner.query(eventTables);
    await runner.query(programmeTables);
    await runner.query(unitEventsOfViewer);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table events.material, events.session_speaker, events.session, events.event_co_host, events.event,
      events.member_unit, events.unit_successor`);
    await runner.query("drop function events.unit_events_of_viewer()");
  }
}

const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
const isSignedIn = "(select sen.viewer_signed_in())";
const isCoordinatorOf = (unit: string) => `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`;
const belongsTo = (unit: string) =>
  `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR', 'NETWORK_MEMBER'))::text[])`;
const seesEvent = "exists (select from events.event as e where e.id = event_id)";

const guards = [
  // Which unit came after which is public record, and every roll-up needs it.
  { table: "events.unit_successor", read: "true" },
  {
    table: "events.member_unit",
    read: `member_id = (select sen.viewer_member()) or ${isStaff} or ${isCoordinatorOf("unit_id")}`,
  },
  {
    // A draft is its host's and staff's; later the event's visibility decides (domain §4.2).
    table: "events.event",
    read: `${isStaff} or ${isCoordinatorOf("host_unit_id")} or (state <> 'DRAFT' and (
      visibility = 'PUBLIC' or (visibility = 'NETWORK' and ${isSignedIn}) or (visibility = 'UNIT' and (
        ${belongsTo("host_unit_id")} or id = any ((select events.unit_events_of_viewer())::text[])))))`,
  },
  { table: "events.event_co_host", read: seesEvent },
  { table: "events.session", read: seesEvent },
  {
    // A visitor sees guest speakers, never a member of the network.
    table: "events.session_speaker",
    read: `exists (select from events.session as s where s.id = session_id) and (member_id is null or ${isSignedIn})`,
  },
  {
    table: "events.material",
    read: `exists (select from events.event as e where e.id = event_id and (
      material.visibility = 'PUBLIC' or (material.visibility = 'NETWORK' and ${isSignedIn})
      or (material.visibility = 'UNIT' and (${isStaff} or ${belongsTo("e.host_unit_id")}))))`,
  },
];

const copies = `
-- Read copy of the primary successions: every unit has a row, successor_id is null while nothing took over.
create table events.unit_successor (
  unit_id text primary key,
  code text not null,
  successor_id text,
  effective_on date
);
-- Read copy of each member's primary unit of today: who may register whom, and under which unit she is counted.
create table events.member_unit (
  member_id text primary key,
  unit_id text not null
);
create index member_unit_unit on events.member_unit (unit_id);`;

const eventTables = `
create table events.event (
  id text primary key default 'evt_' || uuidv7(),
  code text not null unique,
  title_vi text not null,
  title_en text,
  summary_vi text,
  summary_en text,
  fold text not null generated always as (sen.vi_fold(code || ' ' || title_vi || ' ' || coalesce(title_en, ''))) stored,
  kind text not null check (kind in ('ANNUAL_WORKSHOP', 'TRAINING', 'MEETING', 'FORUM', 'FIELD_VISIT', 'REVIEW_CONFERENCE', 'OTHER')),
  mode text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ANNOUNCED', 'REGISTRATION_OPEN', 'REGISTRATION_CLOSED',
    'ONGOING', 'ENDED', 'REPORTED', 'POSTPONED', 'CANCELLED')),
  visibility text not null default 'NETWORK' check (visibility in ('PUBLIC', 'NETWORK', 'UNIT')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  venue_vi text,
  venue_en text,
  host_unit_id text not null,
  host_assignment_id text,
  theme_id text,
  plan_activity_id text,
  -- Null: as many as come.
  capacity integer check (capacity >= 0),
  -- Seats kept back for guests; members cannot take them.
  reserved_seats integer not null default 0 check (reserved_seats >= 0),
  -- Seats taken: registrations CONFIRMED, OFFERED or ATTENDED. Kept by the triggers on registration.
  confirmed_count integer not null default 0 check (confirmed_count >= 0),
  registration_opens_at timestamptz,
  registration_closes_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (ends_at > starts_at),
  check (registration_opens_at < registration_closes_at),
  check (registration_closes_at <= starts_at),
  constraint event_seats check (confirmed_count + reserved_seats <= capacity)
);
create index event_start on events.event (starts_at, id);
create index event_host on events.event (host_unit_id, starts_at, id);
create index event_theme on events.event (theme_id, starts_at, id);
create index event_plan_activity on events.event (plan_activity_id);
create index event_fold on events.event using gin (fold public.gin_trgm_ops);

create table events.event_co_host (
  event_id text not null references events.event,
  unit_id text not null,
  primary key (event_id, unit_id)
);`;

const programmeTables = `
create table events.session (
  id text primary key default 'ses_' || uuidv7(),
  event_id text not null references events.event,
  title_vi text not null,
  title_en text,
  abstract_vi text,
  abstract_en text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  room_vi text,
  room_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (ends_at > starts_at)
);
create index session_event on events.session (event_id, starts_at, id);

create table events.session_speaker (
  id text primary key default 'spk_' || uuidv7(),
  session_id text not null references events.session,
  position integer not null default 1,
  role text not null check (role in ('CHAIR', 'SPEAKER', 'PANELLIST', 'RAPPORTEUR')),
  member_id text,
  guest_name text,
  guest_affiliation text,
  -- A member or a guest; neither once a member's data were erased.
  check (member_id is null or guest_name is null)
);
create index session_speaker_session on events.session_speaker (session_id, position, id);
create index session_speaker_member on events.session_speaker (member_id);

create table events.material (
  id text primary key default 'mat_' || uuidv7(),
  event_id text not null references events.event,
  session_id text references events.session,
  title_vi text not null,
  title_en text,
  visibility text not null check (visibility in ('PUBLIC', 'NETWORK', 'UNIT')),
  -- Id of the document in the ministries slice.
  document_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1
);
create index material_event on events.material (event_id, id);`;

/**
 * Events of a unit's own circle to which the viewer, or a member of a unit she coordinates, was invited from outside.
 * With the owner's rights, since the policy of registrations asks about events in turn; in plpgsql, since the table it
 * asks comes with the next migration.
 */
const unitEventsOfViewer = `
create function events.unit_events_of_viewer() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return array(
    select distinct e.id from events.registration as r join events.event as e on e.id = r.event_id
    where e.visibility = 'UNIT'
      and (r.member_id = sen.viewer_member() or r.unit_at_time_id = any (sen.viewer_units('UNIT_COORDINATOR'))));
end $$;
revoke all on function events.unit_events_of_viewer() from public;
grant execute on function events.unit_events_of_viewer() to sen_events_app;`;
