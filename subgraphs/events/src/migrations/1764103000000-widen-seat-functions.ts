import { restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateSeats1764000003000 } from "./1764000003000-create-seats.ts";

/**
 * All paths that touch seats, except those of the door and the host: each locks the event's row first, reads the capacity
 * after the lock, and tells how seats and line stand. They run with the owner's rights, as the earlier ones.
 */
export class WidenSeatFunctions1764103000000 implements MigrationInterface {
  name = "WidenSeatFunctions1764103000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(line);
    await runner.query(offerFreeSeats);
    await runner.query(takeSeat);
    await runner.query(giveUpSeat);
    await runner.query(offers);
    await runner.query(expireOffers);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function events.expire_offers(timestamptz);
      drop function events.offer_seat(text, timestamptz);
      drop function events.accept_offer(text, timestamptz);`);
    await restoreFunctions(runner, new CreateSeats1764000003000());
    await runner.query(`drop function events.offer_ends(events.event, timestamptz);
      drop function events.lapse_offers(text, timestamptz);
      drop function events.close_gaps(text);
      drop function events.lock_event_of(text);`);
  }
}

const line = `
-- Null when there is no such registration.
create function events.lock_event_of(wanted_registration text) returns events.event
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select v.* into e from events.event as v join events.registration as g on g.event_id = v.id where g.id = wanted_registration
  for no key update of v;
  return e;
end $$;

create function events.close_gaps(wanted_event text) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  update events.registration as r set waitlist_position = line.place
  from (
    select w.id, row_number() over (order by w.waitlist_position)::int as place
    from events.registration as w where w.event_id = wanted_event and w.state = 'WAITLISTED'
  ) as line
  where r.id = line.id and r.waitlist_position <> line.place;
$$;

create function events.lapse_offers(wanted_event text, at timestamptz) returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  update events.registration set state = 'CANCELLED', updated_at = at, version = version + 1
  where event_id = wanted_event and state = 'OFFERED' and offer_expires_at <= at;
  return found;
end $$;

-- A day, or until two hours before sign-up ends.
create function events.offer_ends(e events.event, at timestamptz) returns timestamptz
language sql stable set search_path = pg_catalog, pg_temp as $$
  select least(at + make_interval(hours => events.setting_number('offer hours', 24)::int),
    coalesce(e.registration_closes_at, e.starts_at) - interval '2 hours')
$$;`;

/** The caller holds the lock on the event. */
const offerFreeSeats = `
create or replace function events.offer_free_seats(wanted_event text, at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  moved boolean := events.lapse_offers(wanted_event, at);
begin
  -- A capacity that was lowered below the seats taken shrinks with every seat given up, before anybody else gets it.
  update events.event set capacity = greatest(capacity_wanted, confirmed_count + reserved_seats),
    capacity_wanted = nullif(capacity_wanted, greatest(capacity_wanted, confirmed_count + reserved_seats))
  where id = wanted_event and capacity_wanted is not null;

  select * into e from events.event where id = wanted_event;
  -- So near the end an offer would lapse unread: the seats go to whoever asks.
  if e.state = 'REGISTRATION_OPEN' and events.offer_ends(e, at) > at
    and (e.capacity is null or e.capacity - e.reserved_seats - e.confirmed_count > 0) then
    update events.registration set state = 'OFFERED', waitlist_position = null, offer_expires_at = events.offer_ends(e, at),
      updated_at = at, version = version + 1
    where id in (
      select w.id from events.registration as w where w.event_id = wanted_event and w.state = 'WAITLISTED'
      order by w.waitlist_position limit e.capacity - e.reserved_seats - e.confirmed_count);
    moved := moved or found;
  end if;
  perform events.close_gaps(wanted_event);
  if moved then perform events.tell_seats(wanted_event); end if;
end $$;`;

const takeSeat = `
create or replace function events.take_seat(
  wanted_event text, wanted_member text, unit_today text, wanted_mode text, accept_waitlist boolean, show_in_list boolean,
  request_key text, at timestamptz, out placed_id text, out refusal text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  mine events.registration;
  placed_state text;
  place integer;
begin
  if (wanted_member = sen.viewer_member() or exists (
    select from events.member_unit as m
    where m.member_id = wanted_member and m.unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))
  )) is not true then
    refusal := 'FORBIDDEN'; return;
  end if;

  select * into e from events.event where id = wanted_event for no key update;
  if not found then refusal := 'NOT_FOUND'; return; end if;

  select s.registration_id into placed_id from events.seat_request as s
  where s.subject = sen.viewer_subject() and s.key = request_key and s.event_id = wanted_event
    and s.member_id = wanted_member and s.created_at > at - interval '24 hours';
  if found then return; end if;

  if e.state <> 'REGISTRATION_OPEN' or at < e.registration_opens_at or at >= least(e.registration_closes_at, e.starts_at) then
    refusal := 'REGISTRATION_CLOSED'; return;
  end if;

  perform events.offer_free_seats(wanted_event, at);
  select * into e from events.event where id = wanted_event;
  select * into mine from events.registration
  where event_id = wanted_event and member_id = wanted_member and state not in ('DECLINED', 'CANCELLED', 'EXCUSED');
  if mine.state not in ('INVITED', 'OFFERED') then refusal := 'ALREADY_REGISTERED'; return; end if;
  -- An offer is hers alone to accept (domain §7.4).
  if mine.state = 'OFFERED' and wanted_member is distinct from sen.viewer_member() then refusal := 'FORBIDDEN'; return; end if;

  if mine.state = 'OFFERED' or e.capacity is null or e.confirmed_count + e.reserved_seats < e.capacity then
    placed_state := 'CONFIRMED';
  elsif accept_waitlist then
    placed_state := 'WAITLISTED';
    select coalesce(max(w.waitlist_position), 0) + 1 into place from events.registration as w where w.event_id = wanted_event;
  else
    refusal := 'CAPACITY_FULL'; return;
  end if;

  if mine.id is null then
    insert into events.registration (event_id, member_id, unit_at_time_id, state, mode, waitlist_position, registered_at,
      registered_by, show_in_attendee_list, created_by)
    values (wanted_event, wanted_member, unit_today, placed_state, wanted_mode, place, at,
      nullif(sen.viewer_member(), wanted_member), show_in_list, sen.viewer_subject())
    returning id into placed_id;
  else
    update events.registration set state = placed_state, unit_at_time_id = unit_today, mode = wanted_mode,
      waitlist_position = place, offer_expires_at = null, registered_at = at,
      registered_by = nullif(sen.viewer_member(), wanted_member), show_in_attendee_list = show_in_list,
      updated_at = at, version = version + 1
    where id = mine.id returning id into placed_id;
  end if;

  insert into events.seat_request (subject, key, event_id, member_id, registration_id, created_at)
  values (sen.viewer_subject(), request_key, wanted_event, wanted_member, placed_id, at)
  on conflict (subject, key) do update set event_id = excluded.event_id, member_id = excluded.member_id,
    registration_id = excluded.registration_id, created_at = excluded.created_at;
  perform events.tell_seats(wanted_event);
end $$;`;

const giveUpSeat = `
create or replace function events.give_up_seat(wanted text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event := events.lock_event_of(wanted);
begin
  if e.id is null then return 'NOT_FOUND'; end if;
  select * into r from events.registration where id = wanted;
  if (r.member_id = sen.viewer_member() or (r.unit_at_time_id = any (sen.viewer_units('UNIT_COORDINATOR')) and r.state <> 'OFFERED'))
    is not true then
    return 'FORBIDDEN';
  end if;
  if r.state not in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') or e.starts_at <= at then return 'ILLEGAL_TRANSITION'; end if;

  update events.registration set state = case when r.state = 'INVITED' then 'DECLINED' else 'CANCELLED' end,
    waitlist_position = null, offer_expires_at = null, updated_at = at, version = version + 1
  where id = wanted;
  delete from events.confirmation_asked where registration_id = wanted;
  perform events.offer_free_seats(e.id, at);
  perform events.tell_seats(e.id);
  return null;
end $$;`;

const offers = `
create function events.accept_offer(wanted text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event := events.lock_event_of(wanted);
begin
  if e.id is null then return 'NOT_FOUND'; end if;
  select * into r from events.registration where id = wanted;
  if (r.member_id = sen.viewer_member()) is not true then return 'FORBIDDEN'; end if;
  -- Accepting twice is accepting.
  if r.state = 'CONFIRMED' then return null; end if;
  -- A late answer passes the seat on at once; the refusal is no exception, so that the next in line keeps her offer.
  if r.state <> 'OFFERED' or r.offer_expires_at <= at then
    perform events.offer_free_seats(e.id, at);
    return 'ILLEGAL_TRANSITION';
  end if;
  update events.registration set state = 'CONFIRMED', offer_expires_at = null, registered_at = at, updated_at = at, version = version + 1
  where id = wanted;
  return null;
end $$;

-- Out of order, by the secretariat: a free seat, otherwise one that was kept back for guests.
create function events.offer_seat(wanted text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event := events.lock_event_of(wanted);
begin
  if e.id is null then return 'NOT_FOUND'; end if;
  if not sen.viewer_has('SECRETARIAT') then return 'FORBIDDEN'; end if;
  perform events.lapse_offers(e.id, at);
  select * into e from events.event where id = e.id;
  select * into r from events.registration where id = wanted;
  if r.state <> 'WAITLISTED' then return 'ILLEGAL_TRANSITION'; end if;
  if e.state <> 'REGISTRATION_OPEN' or events.offer_ends(e, at) <= at then return 'REGISTRATION_CLOSED'; end if;
  if e.capacity is not null and e.capacity - e.reserved_seats - e.confirmed_count <= 0 then
    if e.reserved_seats = 0 then return 'CAPACITY_FULL'; end if;
    update events.event set reserved_seats = reserved_seats - 1, seats_version = seats_version + 1, version = version + 1, updated_at = at
    where id = e.id;
  end if;
  update events.registration set state = 'OFFERED', waitlist_position = null, offer_expires_at = events.offer_ends(e, at),
    updated_at = at, version = version + 1
  where id = wanted;
  perform events.offer_free_seats(e.id, at);
  perform events.tell_seats(e.id);
  return null;
end $$;`;

const expireOffers = `
create function events.expire_offers(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text;
begin
  if not sen.viewer_has('SYSTEM') then return; end if;
  for wanted in
    select e.id from events.event as e where exists (
      select from events.registration as r where r.event_id = e.id and (
        (r.state = 'OFFERED' and r.offer_expires_at <= at)
        or (r.state = 'WAITLISTED' and e.state = 'REGISTRATION_OPEN'
          and (e.capacity is null or e.capacity - e.reserved_seats - e.confirmed_count > 0))))
    order by e.id
  loop
    perform from events.event where id = wanted for no key update;
    perform events.offer_free_seats(wanted, at);
  end loop;
end $$;`;

const grants = `
revoke all on function events.lock_event_of(text), events.close_gaps(text), events.lapse_offers(text, timestamptz),
  events.offer_ends(events.event, timestamptz), events.accept_offer(text, timestamptz), events.offer_seat(text, timestamptz),
  events.expire_offers(timestamptz) from public;
grant execute on function events.accept_offer(text, timestamptz), events.offer_seat(text, timestamptz),
  events.expire_offers(timestamptz) to sen_events_app;`;
