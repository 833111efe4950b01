/** Functions of the migration `KeepStanding` that give what is kept, as it is now. */
export const reading = `
create function members.standing_totals(of_year int) returns table (unit_id text, kinds text[], members int, gave int, received int)
language sql stable set search_path = '' as $$
  with state as materialized (
    select members.counts_whole(of_year) as whole, members.engagement_day(of_year) as day
  ), found as materialized (
    select found.* from state cross join lateral members.touched_people(of_year, state.day) as found where not state.whole
  ), touched as materialized (
    select state.day, array(select distinct found.member_id from found) as ids, array(select found.member_id from found where found.by_entry) as givers
    from state
  ), part as (
    select total.unit_id, total.kinds, total.members, total.gave, total.received
    from members.engagement_standing as total where total.year = of_year and not (select state.whole from state)
    union all
    select person.unit_id, person.kinds, -1, -person.gave::int, -person.received::int
    from members.engagement_person as person
    where person.year = of_year and person.is_member and person.member_id in (select found.member_id from found)
    union all
    select counted.unit_id, counted.kinds, 1, counted.gave::int, counted.received::int
    from touched cross join lateral members.count_people(of_year, touched.day, touched.ids, touched.givers) as counted
    where cardinality(touched.ids) > 0 and counted.is_member
    union all
    select counted.unit_id, counted.kinds, 1, counted.gave::int, counted.received::int
    from state cross join lateral members.count_everybody(of_year, state.day) as counted where state.whole and counted.is_member
  )
  select part.unit_id, part.kinds, sum(part.members)::int, sum(part.gave)::int, sum(part.received)::int
  from part group by part.unit_id, part.kinds having sum(part.members) > 0
$$;
comment on function members.standing_totals(int) is
  'Members of each unit on the day of a year''s report, and how many of them gave and received: what is kept, without those who were touched, and with them as they are.';

create function members.members_on(asked_day date) returns table (unit_id text, kinds text[], members int)
language sql stable set search_path = '' as $$
  with day as materialized (
    select asked_day = members.engagement_day(extract(year from asked_day)::int)
      and exists (select from members.engagement_year as known where known.year = extract(year from asked_day)::int) as is_kept
  )
  select nullif(total.unit_id, ''), total.kinds, total.members
  from members.standing_totals(extract(year from asked_day)::int) as total where (select day.is_kept from day)
  union all
  select active.unit_id, active.kinds, count(*)::int
  from members.active_members(asked_day) as active where not (select day.is_kept from day) group by active.unit_id, active.kinds
$$;
comment on function members.members_on(date) is 'Number of active members on a day by unit and kinds of membership; kept for today and for the last day of years gone by.';
revoke all on function members.standing_totals(int), members.members_on(date) from public;

create or replace function members.unit_member_counts(unit_ids text[], on_day date, wanted_kinds text[])
returns table (unit_id text, total int)
language sql stable security definer set search_path = '' as $$
  select active.unit_id, sum(active.members)::int
  from members.members_on($2) as active
  where active.unit_id in (select unnest($1)) and ($3 is null or active.kinds && $3)
  group by active.unit_id
$$;

create or replace function members.public_counts(on_day date) returns table (members int, units int, associates int)
language sql stable security definer set search_path = '' as $$
  select coalesce(sum(active.members), 0)::int, count(distinct active.unit_id)::int,
    coalesce(sum(active.members) filter (where 'ASSOCIATE' = any (active.kinds)), 0)::int
  from members.members_on($1) as active
$$;

create or replace function members.units_without_members(on_day date) returns setof text
language sql stable security definer set search_path = '' as $$
  with active as materialized (select found.unit_id from members.members_on($1) as found)
  select unit.unit_id from members.unit_successor as unit
  where coalesce(unit.valid_from, $1) <= $1 and coalesce(unit.valid_to, $1) >= $1
    and not exists (select from active where active.unit_id = unit.unit_id)
  order by unit.code
$$;

create or replace function members.engagement_by_unit(of_year int, fold boolean)
returns table (unit_id text, active_members int, without_benefit int, without_contribution int, kinds jsonb)
language sql stable security definer set search_path = '' as $$
  with unit as materialized (
    select fold.unit_id, case when $2 then fold.current_id else fold.unit_id end as shown_id from members.unit_fold as fold
  ), touched as materialized (
    select distinct found.unit_id from members.touched_entries($1) as found
    where found.unit_id is not null and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
  ), known as (
    select total.unit_id, false as is_touched from members.engagement_total as total
    where total.year = $1 and not exists (select from touched where touched.unit_id = total.unit_id)
      and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    union all
    select touched.unit_id, true from touched
  ), shown as materialized (
    select known.unit_id, coalesce(unit.shown_id, known.unit_id) as key,
      bool_or(known.is_touched) over same_key or count(*) over same_key > 1 as is_counted
    from known left join unit on unit.unit_id = known.unit_id
    window same_key as (partition by coalesce(unit.shown_id, known.unit_id))
  ), totals as (
    select nullif(shown.key, '') as unit_id, total.kinds
    from shown join members.engagement_total as total on total.year = $1 and total.unit_id = shown.unit_id where not shown.is_counted
    union all
    select nullif(counted.key, ''), counted.kinds from members.count_entries($1,
      array(select shown.unit_id from shown where shown.is_counted order by 1),
      array(select shown.key from shown where shown.is_counted order by shown.unit_id)) as counted
  ), people as (
    -- She stands in one unit on one day, so units that are shown as one have as many members as they have together.
    select coalesce(unit.shown_id, nullif(stands.unit_id, '')) as unit_id, sum(stands.members)::int as active_members,
      sum(stands.members - stands.received)::int as without_benefit, sum(stands.members - stands.gave)::int as without_contribution
    from members.standing_totals($1) as stands left join unit on unit.unit_id = stands.unit_id
    where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    group by 1
  )
  select coalesce(people.unit_id, totals.unit_id), coalesce(active_members, 0), coalesce(without_benefit, 0),
    coalesce(without_contribution, 0), coalesce(kinds, '[]')
  from people full join totals on coalesce(people.unit_id, '') = coalesce(totals.unit_id, '')
  where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
$$;
`;
