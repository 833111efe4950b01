import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Personal calendars by a secret address, and the periods after which personal data go. */
export class CreateCalendarsAndPeriods1764107000000 implements MigrationInterface {
  name = "CreateCalendarsAndPeriods1764107000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendar);
    await runner.query(
      guardTable({ table: "events.calendar_feed", read: "member_id = (select sen.viewer_member())", system: "all" }),
    );
    await runner.query(feedFunctions);
    await runner.query(aboutPersons);
    await runner.query(periods);
    await runner.query(`revoke all on function ${signatures.join(", ")} from public`);
    await runner.query(`grant execute on function ${signatures.join(", ")} to sen_events_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures) await runner.query(`drop function ${signature}`);
    await runner.query("drop table events.calendar_feed");
  }
}

const signatures = [
  "events.renew_calendar_feed(text, timestamptz)",
  "events.calendar_entries(text)",
  "events.forget_member(text, timestamptz)",
  "events.hide_in_lists(text)",
  "events.end_periods(timestamptz)",
];

const calendar = `
-- One secret address a member; kept as a hash, since whoever knows it sees where she goes.
create table events.calendar_feed (
  member_id text primary key,
  secret_hash text not null unique,
  renewed_at timestamptz not null
);`;

const feedFunctions = `
create function events.renew_calendar_feed(hash text, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into events.calendar_feed (member_id, secret_hash, renewed_at)
  select sen.viewer_member(), hash, at where sen.viewer_member() is not null
  on conflict (member_id) do update set secret_hash = excluded.secret_hash, renewed_at = excluded.renewed_at
$$;

-- For calendar programs, which nobody signs in: who knows the secret sees her seats, and nothing of what is for seat holders.
-- No row at all when there is no such feed, one without an event when there is nothing in it.
create function events.calendar_entries(hash text)
returns table (event_id text, code text, title_vi text, summary_vi text, venue_vi text, starts_at timestamptz, ends_at timestamptz,
  event_state text, registration_state text, version int, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.code, e.title_vi, e.summary_vi, e.venue_vi, e.starts_at, e.ends_at, e.state, e.registration_state, e.version, e.updated_at
  from events.calendar_feed as f left join lateral (
    select v.*, r.state as registration_state from events.registration as r join events.event as v on v.id = r.event_id
    where r.member_id = f.member_id and (r.state in ('CONFIRMED', 'OFFERED', 'ATTENDED') or (r.state = 'CANCELLED' and v.state = 'CANCELLED'))
  ) as e on true
  where f.secret_hash = hash order by e.starts_at, e.id
$$;`;

/** For the slice's own work; who else calls them changes nothing. */
const aboutPersons = `
-- The person goes, the unit stays. Her seats to come are free again.
create function events.forget_member(gone text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted text;
begin
  if not sen.viewer_has('SYSTEM') then return; end if;
  delete from events.seat_request where member_id = gone;
  delete from events.confirmation_asked using events.registration as r where r.id = registration_id and r.member_id = gone;
  delete from events.absence_reason using events.registration as r where r.id = registration_id and r.member_id = gone;
  for wanted in select distinct r.event_id from events.registration as r where r.member_id = gone order by 1 loop
    perform from events.event where id = wanted for no key update;
    update events.registration as r set member_id = null, show_in_attendee_list = false, check_in_code = null,
      created_by = case when r.registered_by is null then null else r.created_by end,
      state = case when e.starts_at > at and r.state in ('INVITED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') then 'CANCELLED' else r.state end,
      waitlist_position = case when e.starts_at > at then null else r.waitlist_position end,
      updated_at = at, version = r.version + 1
    from events.event as e where e.id = r.event_id and r.event_id = wanted and r.member_id = gone;
    perform events.offer_free_seats(wanted, at);
    perform events.tell_seats(wanted);
  end loop;
  update events.registration set registered_by = null where registered_by = gone;
  update events.registration set substitute_for = null where substitute_for = gone;
  update events.session_speaker set member_id = null where member_id = gone;
  update events.minutes set approved_by = null where approved_by = gone;
  update events.minutes_revision set written_by = null where written_by = gone;
  update events.evaluation set evaluated_by = null where evaluated_by = gone;
  delete from events.member_unit where member_id = gone;
  delete from events.calendar_feed where member_id = gone;
end $$;

create function events.hide_in_lists(wanted text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not sen.viewer_has('SYSTEM') then return; end if;
  update events.registration set show_in_attendee_list = false where member_id = wanted and show_in_attendee_list;
end $$;`;

/** Domain §13. Periods in months come from the settings. */
const periods = `
create function events.end_periods(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  names_until timestamptz := at - make_interval(months => events.setting_number('registration names months', 60)::int);
  secrets_until timestamptz := at - make_interval(months => events.setting_number('absence reasons and codes months', 6)::int);
  answers_until timestamptz := at - make_interval(months => events.setting_number('feedback months', 24)::int);
begin
  if not sen.viewer_has('SYSTEM') then return; end if;

  update events.registration as r set member_id = null, registered_by = null, substitute_for = null, created_by = null,
    show_in_attendee_list = false
  from events.event as e where e.id = r.event_id and e.ends_at < names_until
    and (r.member_id is not null or r.registered_by is not null or r.substitute_for is not null or r.created_by is not null);

  update events.registration as r set check_in_code = null
  from events.event as e where e.id = r.event_id and e.ends_at < secrets_until and r.check_in_code is not null;
  delete from events.absence_reason as a using events.registration as r join events.event as e on e.id = r.event_id
  where r.id = a.registration_id and e.ends_at < secrets_until;

  insert into events.feedback_kept (event_id, responses, average)
  select r.event_id, count(*), case when count(*) >= 5 then avg(r.overall)::float8 end
  from events.feedback_response as r join events.event as e on e.id = r.event_id where e.ends_at < answers_until group by r.event_id;
  insert into events.feedback_kept (event_id, question_id, responses, average, counts)
  select q.event_id, q.id, count(a.score), avg(a.score)::float8, array[
    count(*) filter (where a.score = 1), count(*) filter (where a.score = 2), count(*) filter (where a.score = 3),
    count(*) filter (where a.score = 4), count(*) filter (where a.score = 5)]::int[]
  from events.feedback_question as q join events.feedback_answer as a on a.question_id = q.id join events.event as e on e.id = q.event_id
  where e.ends_at < answers_until and a.score is not null group by q.id having count(a.score) >= 5;
  delete from events.feedback_answer as a using events.feedback_question as q, events.event as e
  where q.id = a.question_id and e.id = q.event_id and e.ends_at < answers_until;
  delete from events.feedback_response as r using events.event as e where e.id = r.event_id and e.ends_at < answers_until;
  delete from events.feedback_ticket as t using events.registration as r join events.event as e on e.id = r.event_id
  where r.id = t.registration_id and e.ends_at < answers_until;

  delete from events.seat_request where created_at < at - interval '24 hours';
end $$;`;
