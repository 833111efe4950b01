import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { SpeedUpPeople1764400000000 } from "./1764400000000-speed-up-people.ts";
import { restoreFunctions } from "./restore-functions.ts";

/**
 * Totals of contributions and benefits by unit and year that are kept, and who gave or received anything in a year (decision
 * 48). Whoever writes an entry also notes which unit, member and year it touched; the report takes what is kept for all
 * without a note, and counts those with one anew. A job counts what is noted, keeps it and takes the notes away. Nobody but
 * the owner's functions reads or writes these tables.
 */
export class KeepEngagementTotals1764700000000 implements MigrationInterface {
  name = "KeepEngagementTotals1764700000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ["members.engagement_total", "members.engagement_giving", "members.engagement_touched"])
      await runner.query(guardTable({ table, read: "false", system: "read" }));
    for (const part of [notes, counting, folding, report]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new SpeedUpPeople1764400000000(), ["members.engagement_by_unit"]);
    await runner.query(`
      drop function members.wrong_engagement(int);
      drop function members.fold_engagement();
      drop function members.count_giving(int, text[]);
      drop function members.count_entries(int, text[]);
      drop function members.touched_entries(int);
      drop trigger contribution_touched_insert on members.contribution;
      drop trigger contribution_touched_update on members.contribution;
      drop trigger contribution_touched_delete on members.contribution;
      drop trigger benefit_touched_insert on members.benefit;
      drop trigger benefit_touched_update on members.benefit;
      drop trigger benefit_touched_delete on members.benefit;
      drop function members.touch_engagement();
      drop table members.engagement_touched, members.engagement_giving, members.engagement_total;
    `);
  }
}

const tables = `
create table members.engagement_total (
  year int not null,
  -- Unit of the day of the entry; '' for those who had none.
  unit_id text not null,
  side text not null,
  kind text not null,
  entries int not null,
  hours numeric not null,
  primary key (year, unit_id, side, kind)
);
comment on table members.engagement_total is 'What members.confirmed_entry adds up to, kept; right for units without a row in engagement_touched.';
create table members.engagement_giving (
  year int not null,
  member_id text not null,
  gave boolean not null,
  received boolean not null,
  primary key (year, member_id)
);
comment on table members.engagement_giving is 'Who has a confirmed entry in a year, kept; right for members without a row in engagement_touched.';

-- Without a key: rows are only added, and taken away by the job, so writers never wait for one another here.
create table members.engagement_touched (
  year int not null,
  -- Both null: all of the year.
  unit_id text,
  member_id text,
  check ((unit_id is null) = (member_id is null))
);
comment on table members.engagement_touched is 'Notes of what was written since totals were counted.';
create index engagement_touched_year on members.engagement_touched (year);
`;

const counted =
  "select extract(year from occurred_on)::int as year, coalesce(unit_id, '') as unit_id, member_id, kind, coalesce(hours, 0)";
const isCounted = "where state = 'CONFIRMED'";

const triggersOf = (table: string) => `
create trigger ${table}_touched_insert after insert on members.${table} referencing new table as after_rows
  for each statement execute function members.touch_engagement();
create trigger ${table}_touched_update after update on members.${table} referencing old table as before_rows new table as after_rows
  for each statement execute function members.touch_engagement();
create trigger ${table}_touched_delete after delete on members.${table} referencing old table as before_rows
  for each statement execute function members.touch_engagement();`;

const notes = `
create function members.touch_engagement() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into members.engagement_touched
    select distinct year, unit_id, member_id from (${counted} from after_rows ${isCounted}) as came;
  elsif tg_op = 'DELETE' then
    insert into members.engagement_touched
    select distinct year, unit_id, member_id from (${counted} from before_rows ${isCounted}) as went;
  else
    -- Only where something moved that is counted: a text that is corrected moves nothing.
    insert into members.engagement_touched
    select distinct year, unit_id, member_id from (
      (${counted} from before_rows ${isCounted} except all ${counted} from after_rows ${isCounted})
      union all
      (${counted} from after_rows ${isCounted} except all ${counted} from before_rows ${isCounted})
    ) as moved;
  end if;
  return null;
end $$;
${triggersOf("contribution")}
${triggersOf("benefit")}

-- Nothing is counted yet: the job does it, and this migration holds no lock for so long.
insert into members.engagement_touched (year) select distinct year from members.confirmed_entry;
`;

const counting = `
create function members.touched_entries(of_year int) returns table (unit_id text, member_id text)
language sql stable set search_path = '' as $$
  select touched.unit_id, touched.member_id from members.engagement_touched as touched
  where touched.year = of_year and touched.unit_id is not null
  union
  select whole.unit_id, whole.member_id from (
    select coalesce(entry.unit_id, '') as unit_id, entry.member_id from members.confirmed_entry as entry where entry.year = of_year
    union select total.unit_id, null from members.engagement_total as total where total.year = of_year
    union select null, giving.member_id from members.engagement_giving as giving where giving.year = of_year
  ) as whole
  where exists (select from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is null)
$$;

create function members.count_entries(of_year int, units text[])
returns table (unit_id text, side text, kind text, entries int, hours numeric)
language sql stable set search_path = '' as $$
  select coalesce(entry.unit_id, ''), entry.side, entry.kind, count(*)::int, sum(entry.hours::numeric)
  from members.confirmed_entry as entry
  where entry.year = of_year and (entry.unit_id = any (units) or (entry.unit_id is null and '' = any (units)))
  group by coalesce(entry.unit_id, ''), entry.side, entry.kind
$$;

create function members.count_giving(of_year int, member_ids text[]) returns table (member_id text, gave boolean, received boolean)
language sql stable set search_path = '' as $$
  select entry.member_id, bool_or(entry.side = 'CONTRIBUTION'), bool_or(entry.side = 'BENEFIT')
  from members.confirmed_entry as entry where entry.year = of_year and entry.member_id = any (member_ids)
  group by entry.member_id
$$;
revoke all on function members.touched_entries(int), members.count_entries(int, text[]), members.count_giving(int, text[]) from public;
`;

const folding = `
create function members.fold_engagement() returns void
language plpgsql security definer set search_path = '' as $$
declare
  of_year int;
  units text[];
  people text[];
begin
  -- One at a time: what is counted first must not be kept last.
  perform pg_advisory_xact_lock(hashtextextended('members.fold_engagement', 0));
  for of_year in select distinct touched.year from members.engagement_touched as touched loop
    -- Notes go by one statement, and what they touched is counted by later ones, which see at least as much. A note that
    -- comes in between stays, whether its entry was counted or not.
    with touched as materialized (
      select * from members.touched_entries(of_year)
    ), gone as (
      delete from members.engagement_touched as note where note.year = of_year
    )
    select array_agg(distinct touched.unit_id), array_agg(distinct touched.member_id) into units, people from touched;
    delete from members.engagement_total as total where total.year = of_year and total.unit_id = any (units);
    delete from members.engagement_giving as giving where giving.year = of_year and giving.member_id = any (people);
    insert into members.engagement_total select of_year, counted.* from members.count_entries(of_year, units) as counted;
    insert into members.engagement_giving select of_year, counted.* from members.count_giving(of_year, people) as counted;
  end loop;
end $$;

-- Units and members of a year for whom is kept what counting does not give; none, unless somebody wrote past the triggers.
create function members.wrong_engagement(of_year int) returns table (id text)
language sql stable set search_path = '' as $$
  with touched as materialized (
    select * from members.touched_entries(of_year)
  ), known as (
    select array(select coalesce(entry.unit_id, '') from members.confirmed_entry as entry where entry.year = of_year
      union select total.unit_id from members.engagement_total as total where total.year = of_year) as units,
    array(select entry.member_id from members.confirmed_entry as entry where entry.year = of_year
      union select giving.member_id from members.engagement_giving as giving where giving.year = of_year) as people
  ), counted as (
    select total.* from known cross join members.count_entries(of_year, known.units) as total
  ), kept as (
    select total.unit_id, total.side, total.kind, total.entries, total.hours from members.engagement_total as total where total.year = of_year
  ), counted_giving as (
    select giving.* from known cross join members.count_giving(of_year, known.people) as giving
  ), kept_giving as (
    select giving.member_id, giving.gave, giving.received from members.engagement_giving as giving where giving.year = of_year
  )
  select unit_id from ((table counted except table kept) union (table kept except table counted)) as differs
  where not exists (select from touched where touched.unit_id = differs.unit_id)
  union
  select member_id from ((table counted_giving except table kept_giving) union (table kept_giving except table counted_giving)) as differs
  where not exists (select from touched where touched.member_id = differs.member_id)
$$;
revoke all on function members.fold_engagement(), members.wrong_engagement(int) from public;
grant execute on function members.fold_engagement() to sen_members_app;
`;

const report = `
create or replace function members.engagement_by_unit(of_year int, fold boolean)
returns table (unit_id text, active_members int, without_benefit int, without_contribution int, kinds jsonb)
language sql stable security definer set search_path = '' as $$
  with unit as materialized (
    select fold.unit_id, case when $2 then fold.current_id else fold.unit_id end as shown_id from members.unit_fold as fold
  ), touched as materialized (
    select * from members.touched_entries($1) where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
  ), entry as (
    select total.unit_id, total.side, total.kind, total.entries, total.hours from members.engagement_total as total
    where total.year = $1 and not exists (select from touched where touched.unit_id = total.unit_id)
      and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    union all
    select * from members.count_entries($1, array(select distinct touched.unit_id from touched))
  ), giving as (
    select kept.member_id, kept.gave, kept.received from members.engagement_giving as kept
    where kept.year = $1 and not exists (select from touched where touched.member_id = kept.member_id)
    union all
    select * from members.count_giving($1, array(select distinct touched.member_id from touched))
  ), people as (
    select coalesce(unit.shown_id, active.unit_id) as unit_id, count(*)::int as active_members,
      (count(*) filter (where not coalesce(giving.received, false)))::int as without_benefit,
      (count(*) filter (where not coalesce(giving.gave, false)))::int as without_contribution
    from members.active_members(least(make_date($1, 12, 31), members.today())) as active
    left join unit on unit.unit_id = active.unit_id
    left join giving on giving.member_id = active.member_id
    group by 1
  ), kind_total as (
    select coalesce(unit.shown_id, nullif(entry.unit_id, '')) as unit_id, entry.side, entry.kind, sum(entry.entries)::int as entries,
      sum(entry.hours)::float8 as hours
    from entry left join unit on unit.unit_id = entry.unit_id
    group by 1, 2, 3
  ), totals as (
    select unit_id, jsonb_agg(jsonb_build_object('side', side, 'kind', kind, 'entries', entries, 'hours', hours) order by side, kind) as kinds
    from kind_total group by unit_id
  )
  select coalesce(people.unit_id, totals.unit_id), coalesce(active_members, 0), coalesce(without_benefit, 0),
    coalesce(without_contribution, 0), coalesce(kinds, '[]')
  from people full join totals on coalesce(people.unit_id, '') = coalesce(totals.unit_id, '')
  where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
$$;
`;
