import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Taking and giving up seats. These run with the owner's rights, because a member may move the seat counter only together
 * with her own registration, and they are the only way the app role can write either. Each locks the event's row first,
 * reads the capacity after the lock, and decides: so two callers never get the same seat or the same place in line.
 */
export class CreateSeats1764000003000 implements MigrationInterface {
  name = "CreateSeats1764000003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(requestTable);
    // Replayed only from inside take_seat.
    await runner.query(guardTable({ table: "events.seat_request", read: "false" }));
    await runner.query(offerFreeSeats);
    await runner.query(takeSeat);
    await runner.query(giveUpSeat);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function events.give_up_seat(text, timestamptz)");
    await runner.query("drop function events.take_seat(text, text, text, text, boolean, boolean, text, timestamptz)");
    await runner.query("drop function events.offer_free_seats(text, timestamptz)");
    await runner.query("drop table events.seat_request");
  }
}

const requestTable = `
-- What a request with an idempotency key led to; kept 24 hours, so that a double click or a retry finds the same row.
create table events.seat_request (
  subject text not null,
  key text not null,
  event_id text not null references events.event,
  member_id text not null,
  registration_id text not null references events.registration,
  created_at timestamptz not null,
  primary key (subject, key)
);
create index seat_request_age on events.seat_request (created_at);`;

/** The caller holds the lock on the event. */
const offerFreeSeats = `
create function events.offer_free_seats(wanted_event text, at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  free integer;
  offer_ends timestamptz;
begin
  update events.registration set state = 'CANCELLED', updated_at = at, version = version + 1
  where event_id = wanted_event and state = 'OFFERED' and offer_expires_at <= at;

  select e.capacity - e.reserved_seats - e.confirmed_count,
    least(at + interval '24 hours', coalesce(e.registration_closes_at, e.starts_at) - interval '2 hours')
  into free, offer_ends from events.event as e where e.id = wanted_event;

  -- So near the end an offer would lapse unread: the seats go to whoever asks.
  if free > 0 and offer_ends > at then
    update events.registration set state = 'OFFERED', waitlist_position = null, offer_expires_at = offer_ends,
      updated_at = at, version = version + 1
    where id in (
      select w.id from events.registration as w where w.event_id = wanted_event and w.state = 'WAITLISTED'
      order by w.waitlist_position limit free);
  end if;

  update events.registration as r set waitlist_position = line.place
  from (
    select w.id, row_number() over (order by w.waitlist_position)::int as place
    from events.registration as w where w.event_id = wanted_event and w.state = 'WAITLISTED'
  ) as line
  where r.id = line.id and r.waitlist_position <> line.place;
end $$;`;

const takeSeat = `
create function events.take_seat(
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
end $$;`;

const giveUpSeat = `
create function events.give_up_seat(wanted text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event;
begin
  select v.* into e from events.event as v join events.registration as g on g.event_id = v.id where g.id = wanted
  for no key update of v;
  if not found then return 'NOT_FOUND'; end if;
  select * into r from events.registration where id = wanted;
  if (r.member_id = sen.viewer_member() or r.unit_at_time_id = any (sen.viewer_units('UNIT_COORDINATOR'))) is not true then
    return 'FORBIDDEN';
  end if;
  if r.state not in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') or e.starts_at <= at then return 'ILLEGAL_TRANSITION'; end if;

  update events.registration set state = case when r.state = 'INVITED' then 'DECLINED' else 'CANCELLED' end,
    waitlist_position = null, offer_expires_at = null, updated_at = at, version = version + 1
  where id = wanted;
  perform events.offer_free_seats(e.id, at);
  return null;
end $$;`;

const grants = `
revoke all on function events.offer_free_seats(text, timestamptz),
  events.take_seat(text, text, text, text, boolean, boolean, text, timestamptz), events.give_up_seat(text, timestamptz) from public;
grant execute on function events.take_seat(text, text, text, text, boolean, boolean, text, timestamptz),
  events.give_up_seat(text, timestamptz) to sen_events_app;`;
