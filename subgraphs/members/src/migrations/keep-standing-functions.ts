/** Functions of the migration `KeepStanding`: what is counted from the facts. Nobody but the owner's functions calls them. */
export const counting = `
create function members.engagement_day(of_year int) returns date language sql stable set search_path = '' as $$
  select least(make_date(of_year, 12, 31), members.today())
$$;
comment on function members.engagement_day(int) is 'The day on which a year''s report counts members: its last one, or today.';

create function members.standing_on(asked_day date, member_ids text[]) returns table (member_id text, unit_id text, kinds text[])
language sql stable set search_path = '' as $$
  select membership.member_id, coalesce(post.unit_id, ''), array_agg(distinct membership.kind order by membership.kind)
  from members.membership
  join members.member on member.id = membership.member_id and member.erased_at is null
  left join members.appointment as post
    on post.member_id = membership.member_id and post.is_primary
    and post.starts_on <= asked_day and (post.ends_on is null or post.ends_on >= asked_day)
  where membership.member_id = any (member_ids) and membership.state in ('ACTIVE', 'ENDED')
    and membership.started_on <= asked_day and (membership.ended_on is null or membership.ended_on >= asked_day)
  group by membership.member_id, post.unit_id
$$;
comment on function members.standing_on(date, text[]) is 'As members.active_members, of some.';

create function members.count_people(of_year int, asked_day date, member_ids text[])
returns table (member_id text, gave boolean, received boolean, is_member boolean, unit_id text, kinds text[])
language sql stable set search_path = '' as $$
  select coalesce(giving.member_id, standing.member_id), coalesce(giving.gave, false), coalesce(giving.received, false),
    standing.member_id is not null, coalesce(standing.unit_id, ''), coalesce(standing.kinds, '{}')
  from (
    select entry.member_id, bool_or(entry.side = 'CONTRIBUTION') as gave, bool_or(entry.side = 'BENEFIT') as received
    from members.confirmed_entry as entry where entry.year = of_year and entry.member_id = any (member_ids)
    group by entry.member_id
  ) as giving
  full join members.standing_on(asked_day, member_ids) as standing on standing.member_id = giving.member_id
$$;

create function members.counts_whole(of_year int) returns boolean language sql stable set search_path = '' as $$
  select not exists (select from members.engagement_year as known where known.year = of_year)
    or exists (select from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is null)
$$;
comment on function members.counts_whole(int) is 'True when nothing that is kept of a year may be used.';

create function members.touched_people(of_year int, asked_day date) returns table (member_id text)
language sql stable set search_path = '' as $$
  with lapse as materialized (
    select least(known.on_day, asked_day) as after, greatest(known.on_day, asked_day) as until
    from members.engagement_year as known where known.year = of_year and known.on_day <> asked_day
  )
  select touched.member_id from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is not null
  union
  select touched.member_id from members.standing_touched as touched
  union
  -- Whom time itself moved: the first day and the day after the last one of what she has or was.
  select post.member_id from lapse join members.appointment as post
    on (post.starts_on > lapse.after and post.starts_on <= lapse.until) or (post.ends_on >= lapse.after and post.ends_on < lapse.until)
  union
  select past.member_id from lapse join members.membership as past
    on (past.started_on > lapse.after and past.started_on <= lapse.until) or (past.ended_on >= lapse.after and past.ended_on < lapse.until)
  union
  select everybody.member_id from (
    select membership.member_id from members.membership
    union select entry.member_id from members.confirmed_entry as entry where entry.year = of_year
    union select person.member_id from members.engagement_person as person where person.year = of_year
  ) as everybody
  where (select members.counts_whole(of_year))
$$;
comment on function members.touched_people(int, date) is 'Members of whom what is kept of a year may not hold on a day.';

create or replace function members.touched_entries(of_year int) returns table (unit_id text, member_id text)
language sql stable set search_path = '' as $$
  select touched.unit_id, touched.member_id from members.engagement_touched as touched
  where touched.year = of_year and touched.unit_id is not null
  union
  select whole.unit_id, null from (
    select coalesce(entry.unit_id, '') as unit_id from members.confirmed_entry as entry where entry.year = of_year
    union select total.unit_id from members.engagement_total as total where total.year = of_year
  ) as whole
  where exists (select from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is null)
$$;

revoke all on function members.engagement_day(int), members.standing_on(date, text[]), members.count_people(int, date, text[]),
  members.counts_whole(int), members.touched_people(int, date) from public;
`;

export const folding = `
create or replace function members.fold_engagement() returns void
language plpgsql security definer set search_path = '' as $$
declare
  of_year int;
  of_day date;
  whole boolean;
  units text[];
  moved text[];
  people text[];
  stood text[];
begin
  -- One at a time: two would take notes in different orders, and wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('members.fold_engagement', 0));
  -- Notes go by one statement, and what they touched is counted by later ones, which see at least as much. A note that comes
  -- in between stays, whether what it is about was counted or not.
  with gone as (delete from members.standing_touched returning member_id)
  select array_agg(distinct gone.member_id) into moved from gone;
  for of_year in
    select touched.year from members.engagement_touched as touched
    union select known.year from members.engagement_year as known
    union select extract(year from members.today())::int
  loop
    of_day := members.engagement_day(of_year);
    with touched as materialized (
      select * from members.touched_entries(of_year)
    ), gone as (
      delete from members.engagement_touched as note where note.year = of_year
    )
    select (select array_agg(distinct touched.unit_id) from touched where touched.unit_id is not null),
      array(select found.member_id from members.touched_people(of_year, of_day) as found) || moved, members.counts_whole(of_year)
    into units, people, whole;
    if units is not null then
      delete from members.engagement_total as total where total.year = of_year and total.unit_id = any (units);
      insert into members.engagement_total select of_year, counted.* from members.count_entries(of_year, units, units) as counted;
    end if;
    if cardinality(people) > 0 or whole then
      with before as (
        delete from members.engagement_person as person where person.year = of_year and (whole or person.member_id = any (people)) returning person.unit_id
      )
      select array_agg(distinct before.unit_id) into stood from before;
      with now as (
        insert into members.engagement_person select of_year, counted.* from members.count_people(of_year, of_day, people) as counted returning unit_id
      )
      select stood || array_agg(distinct now.unit_id) into stood from now;
      delete from members.engagement_standing as total where total.year = of_year and (whole or total.unit_id = any (stood));
      insert into members.engagement_standing
      select of_year, person.unit_id, person.kinds, count(*), count(*) filter (where person.gave), count(*) filter (where person.received)
      from members.engagement_person as person
      where person.year = of_year and person.is_member and person.unit_id = any (stood) group by person.unit_id, person.kinds;
    end if;
    insert into members.engagement_year as known (year, on_day) values (of_year, of_day)
    on conflict (year) do update set on_day = excluded.on_day where known.on_day <> excluded.on_day;
  end loop;
end $$;

-- Units and members of a year for whom is kept what counting does not give; none, unless somebody wrote past the triggers.
create or replace function members.wrong_engagement(of_year int) returns table (id text)
language sql stable set search_path = '' as $$
  with touched as materialized (
    select * from members.touched_entries(of_year)
  ), day as materialized (
    select known.on_day from members.engagement_year as known where known.year = of_year
  ), touched_person as materialized (
    select found.member_id from day cross join members.touched_people(of_year, day.on_day) as found
  ), known as (
    select array(select coalesce(entry.unit_id, '') from members.confirmed_entry as entry where entry.year = of_year
      union select total.unit_id from members.engagement_total as total where total.year = of_year) as units,
    array(select entry.member_id from members.confirmed_entry as entry where entry.year = of_year
      union select membership.member_id from members.membership
      union select person.member_id from members.engagement_person as person where person.year = of_year) as people
  ), counted as (
    select total.* from known cross join members.count_entries(of_year, known.units, known.units) as total
  ), kept as (
    select total.unit_id as key, total.kinds from members.engagement_total as total where total.year = of_year
  ), counted_people as (
    select person.* from known cross join day cross join members.count_people(of_year, day.on_day, known.people) as person
  ), kept_people as (
    select person.member_id, person.gave, person.received, person.is_member, person.unit_id, person.kinds
    from members.engagement_person as person where person.year = of_year
  ), counted_standing as (
    select person.unit_id, person.kinds, count(*)::int, (count(*) filter (where person.gave))::int, (count(*) filter (where person.received))::int
    from kept_people as person where person.is_member group by person.unit_id, person.kinds
  ), kept_standing as (
    select total.unit_id, total.kinds, total.members, total.gave, total.received
    from members.engagement_standing as total where total.year = of_year
  )
  select key from ((table counted except table kept) union (table kept except table counted)) as differs
  where not exists (select from touched where touched.unit_id = differs.key)
  union
  select member_id from ((table counted_people except table kept_people) union (table kept_people except table counted_people)) as differs
  where not exists (select from touched_person where touched_person.member_id = differs.member_id)
  union
  select unit_id from ((table counted_standing except table kept_standing) union (table kept_standing except table counted_standing)) as differs
  where not members.counts_whole(of_year)
$$;
`;

export const reading = `
create function members.standing_totals(of_year int) returns table (unit_id text, kinds text[], members int, gave int, received int)
language sql stable set search_path = '' as $$
  with state as materialized (
    select members.counts_whole(of_year) as whole, members.engagement_day(of_year) as day
  ), touched as materialized (
    select state.day, state.whole, array(select found.member_id from members.touched_people(of_year, state.day) as found) as ids from state
  ), part as (
    select total.unit_id, total.kinds, total.members, total.gave, total.received
    from members.engagement_standing as total where total.year = of_year and not (select state.whole from state)
    union all
    select person.unit_id, person.kinds, -1, -person.gave::int, -person.received::int
    from members.engagement_person as person
    where person.year = of_year and person.is_member and person.member_id = any ((select touched.ids from touched)::text[])
      and not (select state.whole from state)
    union all
    select counted.unit_id, counted.kinds, 1, counted.gave::int, counted.received::int
    from touched cross join lateral members.count_people(of_year, touched.day, touched.ids) as counted
    where cardinality(touched.ids) > 0 and counted.is_member
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
