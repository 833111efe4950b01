import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateStatistics1764000004000 } from "./1764000004000-create-statistics.ts";
import { restoreDefinitions } from "./restore-definitions.ts";

/**
 * Totals of participation by unit and year that are kept (decision 48). Whoever writes a registration also notes which unit and
 * event it touched; the report takes the kept total of every unit without a note, and counts those with one anew. A job counts
 * what is noted, keeps it and takes the notes away. Nobody but the owner's functions reads or writes the two tables.
 */
export class KeepParticipationTotals1764700000000 implements MigrationInterface {
  name = "KeepParticipationTotals1764700000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ["events.participation_total", "events.participation_touched"])
      await runner.query(guardTable({ table, read: "false", system: "read" }));
    for (const part of [notes, counting, folding, report]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreDefinitions(runner, new CreateStatistics1764000004000());
    await runner.query(`
      drop function events.wrong_participation(integer);
      drop function events.fold_participation();
      drop function events.count_participation(integer, text[], text[]);
      drop function events.touched_units(integer);
      drop trigger event_moved_year on events.event;
      drop trigger event_removed on events.event;
      drop trigger registration_touched_insert on events.registration;
      drop trigger registration_touched_update on events.registration;
      drop trigger registration_touched_delete on events.registration;
      drop function events.touch_years();
      drop function events.touch_units();
      drop table events.participation_touched, events.participation_total;
    `);
  }
}

/** As in the index on it. */
const yearOf = (startsAt: string) => `extract(year from (${startsAt} at time zone 'Asia/Ho_Chi_Minh'))::int`;

const tables = `
create table events.participation_total (
  year integer not null,
  -- Unit of the day of registration; '' for those who had none.
  unit_id text not null,
  events integer not null,
  invitations integer not null,
  registrations integer not null,
  attendances integer not null,
  expected integer not null,
  distinct_members integer not null,
  primary key (year, unit_id)
);
comment on table events.participation_total is 'What events.participation counts, kept; right for units without a row in participation_touched.';

-- Without a key: rows are only added, and taken away by the job, so writers never wait for one another here.
create table events.participation_touched (
  -- Either a unit and an event, whose year is looked up when it is asked for: it may have moved meanwhile.
  event_id text,
  unit_id text,
  -- Or all units of a year.
  year integer,
  check ((event_id is null) = (unit_id is null) and (event_id is null) <> (year is null))
);
comment on table events.participation_touched is 'Notes of what was written since totals were counted.';
`;

const counted = "event_id, coalesce(unit_at_time_id, '') as unit_id, member_id, state, invited_at is null";
const notes = `
create function events.touch_units() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into events.participation_touched (event_id, unit_id)
    select distinct event_id, coalesce(unit_at_time_id, '') from after_rows;
  elsif tg_op = 'DELETE' then
    insert into events.participation_touched (event_id, unit_id)
    select distinct event_id, coalesce(unit_at_time_id, '') from before_rows;
  else
    -- Only where something moved that is counted: a line that closes its gap moves nothing.
    insert into events.participation_touched (event_id, unit_id)
    select distinct event_id, unit_id from (
      (select ${counted} from before_rows except all select ${counted} from after_rows)
      union all
      (select ${counted} from after_rows except all select ${counted} from before_rows)
    ) as moved;
  end if;
  return null;
end $$;
create trigger registration_touched_insert after insert on events.registration referencing new table as after_rows
  for each statement execute function events.touch_units();
create trigger registration_touched_update after update on events.registration referencing old table as before_rows new table as after_rows
  for each statement execute function events.touch_units();
create trigger registration_touched_delete after delete on events.registration referencing old table as before_rows
  for each statement execute function events.touch_units();

-- Registrations that nobody sees yet may move with their event, so both years are counted anew as a whole.
create function events.touch_years() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into events.participation_touched (year) values (${yearOf("old.starts_at")});
  if tg_op = 'UPDATE' then insert into events.participation_touched (year) values (${yearOf("new.starts_at")}); end if;
  return null;
end $$;
create trigger event_moved_year after update on events.event for each row
  when (${yearOf("old.starts_at")} <> ${yearOf("new.starts_at")}) execute function events.touch_years();
create trigger event_removed after delete on events.event for each row execute function events.touch_years();

-- Nothing is counted yet: the job does it, and this migration holds no lock for so long.
insert into events.participation_touched (year) select distinct ${yearOf("starts_at")} from events.event;
`;

const counting = `
create function events.touched_units(in_year integer) returns table (unit_id text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select t.unit_id from events.participation_touched as t join events.event as e on e.id = t.event_id
  where ${yearOf("e.starts_at")} = in_year
  union
  select unnest(array(select coalesce(p.unit_at_time_id, '') from events.participation as p where p.year = in_year
    union select k.unit_id from events.participation_total as k where k.year = in_year))
  where exists (select from events.participation_touched as t where t.year = in_year)
$$;

-- Counts the registrations of units, those with equal keys together.
create function events.count_participation(in_year integer, unit_ids text[], keys text[])
returns table (key text, events int, invitations int, registrations int, attendances int, expected int, distinct_members int)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select asked.key, count(distinct p.event_id)::int, (count(*) filter (where p.was_invited))::int,
    (count(*) filter (where p.is_registered))::int, (count(*) filter (where p.has_attended))::int,
    (count(*) filter (where p.was_expected))::int, count(distinct p.member_id)::int
  from events.participation as p join unnest(unit_ids, keys) as asked(unit_id, key) on asked.unit_id = coalesce(p.unit_at_time_id, '')
  where p.year = in_year and (p.unit_at_time_id = any (unit_ids) or (p.unit_at_time_id is null and '' = any (unit_ids)))
  group by asked.key
$$;
revoke all on function events.touched_units(integer), events.count_participation(integer, text[], text[]) from public;
`;

const folding = `
create function events.fold_participation() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_year integer;
  units text[];
begin
  -- One at a time: what is counted first must not be kept last.
  perform pg_advisory_xact_lock(hashtextextended('events.fold_participation', 0));
  delete from events.participation_touched as t
  where t.event_id is not null and not exists (select from events.event as e where e.id = t.event_id);
  for of_year in
    select t.year from events.participation_touched as t where t.year is not null
    union select ${yearOf("e.starts_at")} from events.participation_touched as t join events.event as e on e.id = t.event_id
  loop
    -- Notes go by one statement, and what they touched is counted by a later one, which sees at least as much. A note that
    -- comes in between stays, whether its registration was counted or not.
    with whole as (
      select * from events.touched_units(of_year)
    ), gone as (
      delete from events.participation_touched as t where t.year = of_year
        or t.event_id in (select e.id from events.event as e where ${yearOf("e.starts_at")} = of_year)
      returning 1
    )
    select array_agg(whole.unit_id) into units from whole;
    delete from events.participation_total where year = of_year and unit_id = any (units);
    insert into events.participation_total
    select of_year, c.* from events.count_participation(of_year, units, units) as c;
  end loop;
end $$;

-- Units of a year whose kept total is not what counting gives; none, unless somebody wrote past the triggers.
create function events.wrong_participation(in_year integer) returns table (unit_id text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with known as (
    select array(select k.unit_id from events.participation_total as k where k.year = in_year
      union select coalesce(p.unit_at_time_id, '') from events.participation as p where p.year = in_year) as units
  ), counted as (
    select c.* from known cross join events.count_participation(in_year, known.units, known.units) as c
  ), kept as (
    select k.unit_id as key, k.events, k.invitations, k.registrations, k.attendances, k.expected, k.distinct_members
    from events.participation_total as k where k.year = in_year
  )
  select differs.key from ((table counted except table kept) union (table kept except table counted)) as differs
  where differs.key not in (select touched.unit_id from events.touched_units(in_year) as touched)
  group by differs.key
$$;
revoke all on function events.fold_participation(), events.wrong_participation(integer) from public;
grant execute on function events.fold_participation() to sen_events_app;
`;

const report = `
create or replace function events.participation_by_unit(in_year integer, fold boolean, today date)
returns table (key text, events int, invitations int, registrations int, attendances int, expected int, distinct_members int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive chain as (
    select unit_id, unit_id as current_id from events.unit_successor where fold
    -- UNION, not UNION ALL: a circle in the copy must not turn for ever.
    union
    select chain.unit_id, s.successor_id from chain join events.unit_successor as s on s.unit_id = chain.current_id
    where s.successor_id is not null and s.effective_on <= today
  ), today_unit as (
    select chain.unit_id, chain.current_id from chain
    where not exists (select from events.unit_successor as s
      where s.unit_id = chain.current_id and s.successor_id is not null and s.effective_on <= today)
  ), touched as materialized (
    select t.unit_id from events.touched_units(in_year) as t where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
  ), known as (
    select k.unit_id, false as is_touched from events.participation_total as k
    where k.year = in_year and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
      and k.unit_id not in (select t.unit_id from touched as t)
    union all
    select t.unit_id, true from touched as t
  ), shown as materialized (
    -- Units shown as one are counted together: who was counted in each is one person in all of them.
    select known.unit_id, coalesce(u.current_id, known.unit_id) as key,
      bool_or(known.is_touched) over same_key or count(*) over same_key > 1 as is_counted
    from known left join today_unit as u on u.unit_id = known.unit_id
    window same_key as (partition by coalesce(u.current_id, known.unit_id))
  ), figures as (
    select shown.key, k.events, k.invitations, k.registrations, k.attendances, k.expected, k.distinct_members
    from shown join events.participation_total as k on k.year = in_year and k.unit_id = shown.unit_id where not shown.is_counted
    union all
    select c.* from events.count_participation(in_year, array(select shown.unit_id from shown where shown.is_counted order by 1),
      array(select shown.key from shown where shown.is_counted order by shown.unit_id)) as c
  )
  select nullif(f.key, ''), f.events, f.invitations, f.registrations, f.attendances, f.expected, f.distinct_members
  from figures as f left join events.unit_successor as s on s.unit_id = f.key order by s.code, nullif(f.key, '')
$$;
`;
