import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What members give to the network and what they receive from it. */
export class CreateEngagement1764000004000 implements MigrationInterface {
  name = "CreateEngagement1764000004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ["contribution", "benefit"]) {
      // Rows are the member's; presidium and auditors get totals, through the functions below.
      const read = `member_id = (select sen.viewer_member()) or (select sen.viewer_has('SECRETARIAT'))
        or unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])
        or ((select sen.viewer_has('UNIT_COORDINATOR'))
          and members.primary_unit(member_id) = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]))`;
      await runner.query(guardTable({ table: `members.${table}`, read }));
    }
    await runner.query(balances);
    await runner.query(unitBalances);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.engagement_by_unit(int, boolean);
      drop function members.unit_balances(text[], int);
      drop function members.member_balances(text[], int);
      drop view members.confirmed_entry;
      drop table members.benefit;
      drop table members.contribution;
    `);
  }
}

/** Columns both tables share; V-C1: one row for one member, kind and source. */
const entryColumns = `
  member_id text not null references members.member,
  unit_id text,
  state text not null default 'SELF_DECLARED' check (state in ('SELF_DECLARED', 'CONFIRMED', 'REJECTED')),
  occurred_on date not null,
  hours numeric(6, 1) check (hours >= 0),
  description_vi text,
  description_en text,
  source_type text check (source_type in ('Event', 'Proposal', 'PlanActivity')),
  source_id text,
  dedupe_key text unique generated always as (member_id || ':' || kind || ':' || source_type || ':' || source_id) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  check ((source_type is null) = (source_id is null))`;

const tables = `
create table members.contribution (
  id text primary key default 'con_' || uuidv7(),
  kind text not null check (
    kind in ('ATTENDANCE', 'SPEAKING', 'HOSTING', 'PROPOSAL', 'EXPERT_OPINION', 'MENTORING', 'RESOURCE', 'PROGRAMME_LEAD', 'OTHER')
  ),
  amount_vnd numeric(18, 0) check (amount_vnd >= 0),
  ${entryColumns}
);
create table members.benefit (
  id text primary key default 'ben_' || uuidv7(),
  kind text not null check (
    kind in ('TRAINING', 'MENTORING_RECEIVED', 'RECOGNITION', 'SCHOLARSHIP', 'NETWORKING', 'PUBLICATION', 'PROMOTION_SUPPORT', 'OTHER')
  ),
  ${entryColumns}
);
comment on column members.contribution.unit_id is 'Unit of the member on the day it occurred; a merger does not rewrite it.';
comment on column members.benefit.unit_id is 'Unit of the member on the day it occurred; a merger does not rewrite it.';
create index contribution_of_member on members.contribution (member_id, occurred_on);
create index contribution_in_unit on members.contribution (unit_id, occurred_on);
create index contribution_by_year on members.contribution ((extract(year from occurred_on)::int), state);
create index benefit_of_member on members.benefit (member_id, occurred_on);
create index benefit_in_unit on members.benefit (unit_id, occurred_on);
create index benefit_by_year on members.benefit ((extract(year from occurred_on)::int), state);

-- Only confirmed entries count in a balance. Not granted to the app role: it stands behind the functions below.
create view members.confirmed_entry as
  select 'CONTRIBUTION' as side, member_id, unit_id, kind, coalesce(hours, 0)::float8 as hours,
    extract(year from occurred_on)::int as year
  from members.contribution where state = 'CONFIRMED'
  union all
  select 'BENEFIT', member_id, unit_id, kind, coalesce(hours, 0)::float8, extract(year from occurred_on)::int
  from members.benefit where state = 'CONFIRMED';
`;

const balances = `
-- A balance is complete or absent: the row is left out for a viewer who may not know it.
create function members.member_balances(member_ids text[], of_year int)
returns table (member_id text, side text, kind text, entries int, hours float8)
language sql stable security definer set search_path = '' as $$
  select asked.id, entry.side, entry.kind, count(entry.kind)::int, coalesce(sum(entry.hours), 0)
  from unnest(member_ids) as asked(id)
  left join members.confirmed_entry as entry on entry.member_id = asked.id and entry.year = of_year
  where asked.id = sen.viewer_member()
    or sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
    or members.primary_unit(asked.id) = any (sen.viewer_units('UNIT_COORDINATOR'))
  group by asked.id, entry.side, entry.kind
$$;
comment on function members.member_balances is 'Confirmed entries of a year by kind; a member without any has one row of nulls.';
`;

const unitBalances = `
-- Fewer than three people make a total a statement about a person: then only the unit itself and staff may know it.
create function members.unit_balances(unit_ids text[], of_year int)
returns table (unit_id text, side text, kind text, entries int, hours float8)
language sql stable security definer set search_path = '' as $$
  select asked.id, entry.side, entry.kind, count(entry.kind)::int, coalesce(sum(entry.hours), 0)
  from unnest(unit_ids) as asked(id)
  left join members.confirmed_entry as entry on entry.unit_id = asked.id and entry.year = of_year
  where asked.id = any (sen.viewer_units('UNIT_COORDINATOR'))
    or sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
    or (members.viewer_in_network() and 3 <= (
      select count(distinct post.member_id)
      from members.appointment as post
      join members.membership on membership.member_id = post.member_id
        and membership.state in ('ACTIVE', 'SUSPENDED', 'ENDED')
        and extract(year from membership.started_on) <= of_year
        and coalesce(extract(year from membership.ended_on), of_year) >= of_year
      where post.unit_id = asked.id and post.is_primary
        and extract(year from post.starts_on) <= of_year and coalesce(extract(year from post.ends_on), of_year) >= of_year
    ))
  group by asked.id, entry.side, entry.kind
$$;

-- Every member stands in one unit (that of the last day of the year, or of today), every entry in the unit of its day;
-- folding only renames units, so both ways to read have the same totals.
create function members.engagement_by_unit(of_year int, fold boolean)
returns table (unit_id text, active_members int, without_benefit int, without_contribution int, kinds jsonb)
language sql stable security definer set search_path = '' as $$
  with unit as (select fold.unit_id, case when $2 then fold.current_id else fold.unit_id end as shown_id from members.unit_fold as fold),
  person as (
    select coalesce(unit.shown_id, active.unit_id) as unit_id,
      exists (select from members.confirmed_entry as e where e.member_id = active.member_id and e.year = $1 and e.side = 'BENEFIT') as received,
      exists (select from members.confirmed_entry as e where e.member_id = active.member_id and e.year = $1 and e.side = 'CONTRIBUTION') as gave
    from members.active_members(least(make_date($1, 12, 31), members.today())) as active
    left join unit on unit.unit_id = active.unit_id
  ),
  people as (
    select unit_id, count(*)::int as active_members, (count(*) filter (where not received))::int as without_benefit,
      (count(*) filter (where not gave))::int as without_contribution
    from person group by unit_id
  ),
  kind_total as (
    select coalesce(unit.shown_id, entry.unit_id) as unit_id, entry.side, entry.kind, count(*)::int as entries, sum(entry.hours) as hours
    from members.confirmed_entry as entry left join unit on unit.unit_id = entry.unit_id
    where entry.year = $1
    group by 1, 2, 3
  ),
  totals as (
    select unit_id, jsonb_agg(jsonb_build_object('side', side, 'kind', kind, 'entries', entries, 'hours', hours) order by side, kind) as kinds
    from kind_total group by unit_id
  )
  select coalesce(people.unit_id, totals.unit_id), coalesce(active_members, 0), coalesce(without_benefit, 0),
    coalesce(without_contribution, 0), coalesce(kinds, '[]')
  from people full join totals on coalesce(people.unit_id, '') = coalesce(totals.unit_id, '')
  where sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
$$;
`;
