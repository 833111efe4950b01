import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Counts over registrations the viewer may not read one by one. They run with the owner's rights and give aggregates only,
 * so a figure is the same for everybody who is shown it. Visitors get none of them but the length of a line, and the figures
 * of one person or of all units only those whom the resolvers' policies name too.
 */
export class CreateStatistics1764000004000 implements MigrationInterface {
  name = "CreateStatistics1764000004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(eventFigures);
    await runner.query(participationFigures);
    await runner.query(rollUp);
    for (const signature of signatures) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to sen_events_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures) await runner.query(`drop function ${signature}`);
    await runner.query("drop view events.participation");
  }
}

const signatures = [
  "events.participation_by_unit(integer, boolean, date)",
  "events.member_participation(text[], integer)",
  "events.unit_participation(text[], integer)",
  "events.waitlist_lengths(text[])",
  "events.event_figures(text[])",
];

const eventFigures = `
create function events.event_figures(event_ids text[])
returns table (event_id text, invited int, confirmed int, waitlisted int, attended int, absent int, excused int, units_represented int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.event_id, count(r.invited_at)::int, (count(*) filter (where r.state = 'CONFIRMED'))::int,
    (count(*) filter (where r.state = 'WAITLISTED'))::int, (count(*) filter (where r.state = 'ATTENDED'))::int,
    (count(*) filter (where r.state = 'ABSENT'))::int, (count(*) filter (where r.state = 'EXCUSED'))::int,
    (count(distinct r.unit_at_time_id) filter (where r.state in ('CONFIRMED', 'ATTENDED')))::int
  from events.registration as r
  where r.event_id = any (event_ids) and (select sen.viewer_signed_in()) group by r.event_id
$$;
create function events.waitlist_lengths(event_ids text[]) returns table (event_id text, length int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.event_id, count(*)::int from events.registration as r
  where r.event_id = any (event_ids) and r.state = 'WAITLISTED' group by r.event_id
$$;`;

const participationFigures = `
-- One row per registration with what the yearly figures count; for the functions below only, granted to nobody.
create view events.participation as
select r.event_id, r.member_id, r.unit_at_time_id, extract(year from e.starts_at at time zone 'Asia/Ho_Chi_Minh')::int as year,
  r.invited_at is not null as was_invited,
  r.state not in ('INVITED', 'DECLINED', 'CANCELLED') as is_registered,
  r.state = 'ATTENDED' as has_attended,
  r.state in ('ATTENDED', 'ABSENT', 'EXCUSED') as was_expected
from events.registration as r join events.event as e on e.id = r.event_id;

create function events.unit_participation(unit_ids text[], in_year integer)
returns table (key text, events int, invitations int, registrations int, attendances int, expected int, distinct_members int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.unit_at_time_id, count(distinct p.event_id)::int, (count(*) filter (where p.was_invited))::int,
    (count(*) filter (where p.is_registered))::int, (count(*) filter (where p.has_attended))::int,
    (count(*) filter (where p.was_expected))::int, count(distinct p.member_id)::int
  from events.participation as p where p.unit_at_time_id = any (unit_ids) and p.year = in_year
    and (select sen.viewer_signed_in())
  group by p.unit_at_time_id
$$;
create function events.member_participation(member_ids text[], in_year integer)
returns table (key text, events int, invitations int, registrations int, attendances int, expected int, distinct_members int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.member_id, count(distinct p.event_id)::int, (count(*) filter (where p.was_invited))::int,
    (count(*) filter (where p.is_registered))::int, (count(*) filter (where p.has_attended))::int,
    (count(*) filter (where p.was_expected))::int, 1
  from events.participation as p where p.member_id = any (member_ids) and p.year = in_year
    and (p.member_id = (select sen.viewer_member()) or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
      or exists (select from events.member_unit as m
        where m.member_id = p.member_id and m.unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])))
  group by p.member_id
$$;`;

const rollUp = `
create function events.participation_by_unit(in_year integer, fold boolean, today date)
returns table (key text, events int, invitations int, registrations int, attendances int, expected int, distinct_members int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive chain as (
    select unit_id, unit_id as current_id from events.unit_successor
    -- UNION, not UNION ALL: a circle in the copy must not turn for ever.
    union
    select chain.unit_id, s.successor_id from chain join events.unit_successor as s on s.unit_id = chain.current_id
    where s.successor_id is not null and s.effective_on <= today
  ), today_unit as (
    select chain.unit_id, chain.current_id from chain
    where not exists (select from events.unit_successor as s
      where s.unit_id = chain.current_id and s.successor_id is not null and s.effective_on <= today)
  ), figures as (
    select case when fold then coalesce(u.current_id, p.unit_at_time_id) else p.unit_at_time_id end as key,
      count(distinct p.event_id)::int as events, (count(*) filter (where p.was_invited))::int as invitations,
      (count(*) filter (where p.is_registered))::int as registrations, (count(*) filter (where p.has_attended))::int as attendances,
      (count(*) filter (where p.was_expected))::int as expected, count(distinct p.member_id)::int as distinct_members
    from events.participation as p left join today_unit as u on u.unit_id = p.unit_at_time_id
    where p.year = in_year and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    group by 1
  )
  select f.* from figures as f left join events.unit_successor as s on s.unit_id = f.key order by s.code, f.key
$$;`;
