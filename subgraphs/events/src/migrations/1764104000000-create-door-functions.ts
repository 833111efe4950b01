import { restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateCheckIn1764000005000 } from "./1764000005000-create-check-in.ts";

/** What hosts do with registrations: invite, send home, mark who came and who did not; and substitutes. Each locks the event. */
export class CreateDoorFunctions1764104000000 implements MigrationInterface {
  name = "CreateDoorFunctions1764104000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invite);
    await runner.query(substitute);
    await runner.query(checkIn);
    await runner.query(absence);
    await runner.query(whenMoved);
    await runner.query(`revoke all on function ${[...signatures, ...internal].join(", ")} from public`);
    await runner.query(`grant execute on function ${signatures.join(", ")} to sen_events_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures.filter((each) => !each.startsWith("events.check_in("))) {
      await runner.query(`drop function ${signature}`);
    }
    await restoreFunctions(runner, new CreateCheckIn1764000005000());
    for (const signature of internal) await runner.query(`drop function ${signature}`);
  }
}

const signatures = [
  "events.invite(text, text[], text[], timestamptz)",
  "events.send_substitute(text, text, text, boolean, timestamptz)",
  "events.check_in(text, text, timestamptz)",
  "events.check_in_listed(text, text[], timestamptz)",
  "events.mark_absence(text, text, text, timestamptz)",
  "events.confirm_again(text)",
  "events.serve_line(text, timestamptz)",
  "events.release_seats(text, timestamptz)",
  "events.ask_to_confirm_again(text, timestamptz)",
];
const internal = [
  "events.viewer_runs(events.event)",
  "events.mark_present(events.event, events.registration, timestamptz)",
];

const invite = `
create function events.viewer_runs(e events.event) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select sen.viewer_has('SECRETARIAT') or e.host_unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))
$$;

-- Whoever has a registration already, or declined before, is left out.
create function events.invite(wanted_event text, members text[], units text[], at timestamptz, out invited text[], out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  if not events.viewer_runs(e) then refusal := 'FORBIDDEN'; return; end if;
  if e.state not in ('ANNOUNCED', 'REGISTRATION_OPEN') then refusal := 'ILLEGAL_TRANSITION'; return; end if;
  with added as (
    insert into events.registration (event_id, member_id, unit_at_time_id, state, invited_at, registered_at, created_by)
    select wanted_event, m.member_id, m.unit_id, 'INVITED', at, at, sen.viewer_subject() from events.member_unit as m
    where (m.member_id = any (members) or m.unit_id = any (units)) and not exists (
      select from events.registration as r
      where r.event_id = wanted_event and r.member_id = m.member_id and r.state not in ('CANCELLED', 'EXCUSED'))
    order by m.member_id returning id
  )
  select coalesce(array_agg(added.id order by added.id), '{}') into invited from added;
end $$;`;

const substitute = `
create function events.send_substitute(
  wanted text, substitute text, wanted_mode text, show_in_list boolean, at timestamptz, out placed_id text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  hers events.registration;
  e events.event := events.lock_event_of(wanted);
  unit_of_substitute text := (select m.unit_id from events.member_unit as m where m.member_id = substitute);
begin
  if e.id is null then refusal := 'NOT_FOUND'; return; end if;
  select * into r from events.registration where id = wanted;
  if (r.member_id = sen.viewer_member() or r.unit_at_time_id = any (sen.viewer_units('UNIT_COORDINATOR'))) is not true then
    refusal := 'FORBIDDEN'; return;
  end if;
  if r.state <> 'CONFIRMED' or e.ends_at <= at or e.state not in ('REGISTRATION_OPEN', 'REGISTRATION_CLOSED', 'ONGOING') then
    refusal := 'ILLEGAL_TRANSITION'; return;
  end if;
  -- She stands in for the unit, so she is of the unit: that of today, or that of the day of registration.
  if substitute = r.member_id or (unit_of_substitute in (
    r.unit_at_time_id, (select m.unit_id from events.member_unit as m where m.member_id = r.member_id))) is not true then
    refusal := 'VALIDATION'; return;
  end if;
  select * into hers from events.registration
  where event_id = e.id and member_id = substitute and state not in ('DECLINED', 'CANCELLED', 'EXCUSED');
  if hers.state <> 'INVITED' then refusal := 'ALREADY_REGISTERED'; return; end if;

  update events.registration set state = 'EXCUSED', updated_at = at, version = version + 1 where id = wanted;
  delete from events.confirmation_asked where registration_id = wanted;
  if hers.id is null then
    insert into events.registration (event_id, member_id, unit_at_time_id, state, mode, registered_at, registered_by,
      substitute_for, show_in_attendee_list, created_by)
    values (e.id, substitute, unit_of_substitute, 'CONFIRMED', wanted_mode, at, sen.viewer_member(), r.member_id, show_in_list,
      sen.viewer_subject())
    returning id into placed_id;
  else
    update events.registration set state = 'CONFIRMED', unit_at_time_id = unit_of_substitute, mode = wanted_mode,
      registered_at = at, registered_by = sen.viewer_member(), substitute_for = r.member_id,
      show_in_attendee_list = show_in_list, updated_at = at, version = version + 1
    where id = hers.id returning id into placed_id;
  end if;
end $$;`;

const checkIn = `
-- The caller holds the lock and has the right. Her unit becomes that of the day she comes; the change log keeps both.
create function events.mark_present(e events.event, r events.registration, at timestamptz) returns text
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Showing the code twice at the door changes nothing.
  if r.state = 'ATTENDED' then return null; end if;
  if at < e.starts_at - interval '2 hours' then return 'VALIDATION'; end if;
  if r.state <> 'CONFIRMED' or e.state in ('DRAFT', 'POSTPONED', 'CANCELLED', 'REPORTED') then return 'ILLEGAL_TRANSITION'; end if;
  update events.registration set state = 'ATTENDED', checked_in_at = at,
    unit_at_time_id = case when at < e.ends_at + interval '1 day'
      then coalesce((select m.unit_id from events.member_unit as m where m.member_id = r.member_id), unit_at_time_id)
      else unit_at_time_id end,
    updated_at = at, version = version + 1
  where id = r.id;
  delete from events.confirmation_asked where registration_id = r.id;
  return null;
end $$;

create or replace function events.check_in(wanted_event text, code text, at timestamptz, out placed_id text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  r events.registration;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  if not events.viewer_runs(e) then refusal := 'FORBIDDEN'; return; end if;
  select * into r from events.registration where event_id = wanted_event and check_in_code = code;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  refusal := events.mark_present(e, r, at);
  if refusal is null then placed_id := r.id; end if;
end $$;

-- All of the list or none: the first that cannot be marked is named.
create function events.check_in_listed(wanted_event text, wanted text[], at timestamptz, out refused_id text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  r events.registration;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not found then refusal := 'NOT_FOUND'; return; end if;
  if not events.viewer_runs(e) then refusal := 'FORBIDDEN'; return; end if;
  foreach refused_id in array wanted loop
    select * into r from events.registration where event_id = wanted_event and id = refused_id;
    refusal := case when found then events.mark_present(e, r, at) else 'NOT_FOUND' end;
    if refusal is not null then return; end if;
  end loop;
  refused_id := null;
end $$;`;

const absence = `
create function events.mark_absence(wanted text, to_state text, why text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event := events.lock_event_of(wanted);
begin
  if e.id is null then return 'NOT_FOUND'; end if;
  if not events.viewer_runs(e) then return 'FORBIDDEN'; end if;
  select * into r from events.registration where id = wanted;
  if e.state <> 'ENDED' or to_state not in ('ABSENT', 'EXCUSED')
    or not (r.state = 'CONFIRMED' or (r.state = 'ABSENT' and to_state = 'EXCUSED') or r.state = to_state) then
    return 'ILLEGAL_TRANSITION';
  end if;
  if to_state = 'EXCUSED' and why is null then return 'VALIDATION'; end if;
  update events.registration set state = to_state, updated_at = at, version = version + 1 where id = wanted and state <> to_state;
  if why is not null then
    insert into events.absence_reason (registration_id, reason, recorded_at) values (wanted, why, at)
    on conflict (registration_id) do update set reason = excluded.reason, recorded_at = excluded.recorded_at;
  end if;
  return null;
end $$;`;

const whenMoved = `
create function events.confirm_again(wanted text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
begin
  select * into r from events.registration where id = wanted for no key update;
  if not found then return 'NOT_FOUND'; end if;
  if (r.member_id = sen.viewer_member() or r.unit_at_time_id = any (sen.viewer_units('UNIT_COORDINATOR'))) is not true then
    return 'FORBIDDEN';
  end if;
  if r.state <> 'CONFIRMED' then return 'ILLEGAL_TRANSITION'; end if;
  delete from events.confirmation_asked where registration_id = wanted;
  return null;
end $$;

-- Seats or their number have changed: whoever is next in line gets an offer.
create function events.serve_line(wanted_event text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not events.viewer_runs(e) then return; end if;
  perform events.offer_free_seats(wanted_event, at);
  perform events.tell_seats(wanted_event);
end $$;

-- The event is called off: whoever has or wants a seat is told.
create function events.release_seats(wanted_event text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not events.viewer_runs(e) or e.state <> 'CANCELLED' then return; end if;
  update events.registration set state = 'CANCELLED', waitlist_position = null, updated_at = at, version = version + 1
  where event_id = wanted_event and state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED');
  delete from events.confirmation_asked using events.registration as r where r.id = registration_id and r.event_id = wanted_event;
  perform events.tell_seats(wanted_event);
end $$;

-- The event is put off: seats stay, and their holders are asked whether they still come.
create function events.ask_to_confirm_again(wanted_event text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not events.viewer_runs(e) or e.state <> 'POSTPONED' then return; end if;
  insert into events.confirmation_asked (registration_id, asked_at)
  select r.id, at from events.registration as r where r.event_id = wanted_event and r.state = 'CONFIRMED'
  on conflict (registration_id) do update set asked_at = excluded.asked_at;
  perform events.tell_registration(r, 'CONFIRMED', true) from events.registration as r
  where r.event_id = wanted_event and r.state = 'CONFIRMED' order by r.id;
end $$;`;
