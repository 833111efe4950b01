import { guardTable, ownerRole } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { isCoordinatorOf } from "./allow-writes.ts";

/** What belongs to a registration but is for fewer eyes, and what others are told when it moves. */
export class TellOfRegistrations1764102000000 implements MigrationInterface {
  name = "TellOfRegistrations1764102000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(told);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger registration_told_insert on events.registration;
      drop trigger registration_told_update on events.registration;
      drop function events.tell_move();
      drop function events.tell_seats(text);
      drop function events.tell_registration(events.registration, text, boolean);
      drop function events.hours_of(text);
      drop table events.confirmation_asked, events.absence_reason;
      update events.registration set check_in_code = replace(gen_random_uuid()::text, '-', '') where check_in_code is null;
      alter table events.registration alter column check_in_code set not null;`);
  }
}

const tables = `
-- Codes are deleted when their time of keeping has ended.
alter table events.registration alter column check_in_code drop not null;

-- Why somebody could not come: for the unit, the host and the secretariat (domain §4.2), so apart from the registration.
create table events.absence_reason (
  registration_id text primary key references events.registration,
  reason text not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null default now()
);
create index absence_reason_age on events.absence_reason (recorded_at);

-- Seats that somebody has to confirm again, since the event was put off.
create table events.confirmation_asked (
  registration_id text primary key references events.registration,
  asked_at timestamptz not null
);`;

const guards = [
  {
    table: "events.absence_reason",
    read: `exists (select from events.registration as r join events.event as e on e.id = r.event_id where r.id = registration_id
      and (r.member_id = (select sen.viewer_member()) or ${isCoordinatorOf("r.unit_at_time_id")} or ${isCoordinatorOf("e.host_unit_id")}
        or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM'))))`,
  },
  {
    table: "events.confirmation_asked",
    read: "exists (select from events.registration as r where r.id = registration_id)",
  },
];

/**
 * One trigger tells of every registration that came or moved, so that no path can forget it. What the owner loads from
 * elsewhere, as demo data, did not happen here and is told to nobody.
 */
const told = `
create function events.hours_of(wanted_event text) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select round(coalesce(
    (select sum(extract(epoch from s.ends_at - s.starts_at)) from events.session as s where s.event_id = e.id),
    least(extract(epoch from e.ends_at - e.starts_at), 8 * 3600)) / 3600, 1)
  from events.event as e where e.id = wanted_event
$$;

create function events.tell_registration(r events.registration, from_state text, again boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = r.event_id;
  perform events.emit('registration.moved', 'event:' || e.id, jsonb_strip_nulls(jsonb_build_object(
    'registrationId', r.id, 'eventId', e.id, 'eventCode', e.code, 'title', jsonb_build_object('vi', e.title_vi, 'en', e.title_en),
    'memberId', r.member_id, 'unitId', r.unit_at_time_id, 'from', from_state, 'to', r.state, 'confirmAgain', nullif(again, false),
    'offerExpiresAt', case when r.state = 'OFFERED' then to_char(r.offer_expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end)));
  if r.state = 'ATTENDED' and from_state is distinct from 'ATTENDED' and r.member_id is not null then
    perform events.emit('registration.attended', 'event:' || e.id, jsonb_strip_nulls(jsonb_build_object(
      'registrationId', r.id, 'eventId', e.id, 'memberId', r.member_id, 'unitId', r.unit_at_time_id, 'kind', e.kind,
      'hours', events.hours_of(e.id), 'on', to_char(e.starts_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'))));
  end if;
end $$;

create function events.tell_move() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('sen.seeding', true) = 'on' and session_user = '${ownerRole("events")}' then return null; end if;
  perform events.tell_registration(new, case when tg_op = 'UPDATE' then old.state end, false);
  return null;
end $$;
create trigger registration_told_insert after insert on events.registration
  for each row execute function events.tell_move();
create trigger registration_told_update after update of state on events.registration
  for each row when (old.state is distinct from new.state) execute function events.tell_move();

-- For whoever watches an event's seats.
create function events.tell_seats(wanted_event text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event;
  perform events.emit('event.seats_changed', 'event:' || e.id, jsonb_strip_nulls(jsonb_build_object(
    'eventId', e.id,
    'seatsLeft', case when e.capacity is not null then greatest(0, e.capacity - e.reserved_seats - e.confirmed_count) end,
    'waitlistLength', (select count(*) from events.registration as w where w.event_id = e.id and w.state = 'WAITLISTED'))));
end $$;
revoke all on function events.hours_of(text), events.tell_registration(events.registration, text, boolean),
  events.tell_seats(text) from public;
grant execute on function events.hours_of(text) to sen_events_app;`;
