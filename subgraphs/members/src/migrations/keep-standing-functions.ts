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
  where membership.member_id in (select unnest(member_ids)) and membership.state in ('ACTIVE', 'ENDED')
    and membership.started_on <= asked_day and (membership.ended_on is null or membership.ended_on >= asked_day)
  group by membership.member_id, post.unit_id
$$;
comment on function members.standing_on(date, text[]) is 'As members.active_members, of some.';

create function members.count_people(of_year int, asked_day date, member_ids text[], with_entries text[])
returns table (member_id text, gave boolean, received boolean, is_member boolean, unit_id text, kinds text[])
language sql stable set search_path = '' as $$
  select coalesce(giving.member_id, standing.member_id), coalesce(giving.gave, false), coalesce(giving.received, false),
    standing.member_id is not null, coalesce(standing.unit_id, ''), coalesce(standing.kinds, '{}')
  from (
    select known.member_id, known.gave, known.received from members.engagement_person as known
    where known.year = of_year and known.member_id in (select unnest(member_ids)) and known.member_id not in (select unnest(with_entries))
    union all
    -- Each of them has a row, so that whoever has no entry any more is known to have none.
    select asked.id, coalesce(bool_or(entry.side = 'CONTRIBUTION'), false), coalesce(bool_or(entry.side = 'BENEFIT'), false)
    from unnest(with_entries) as asked(id) left join (
      select found.member_id, found.side from members.confirmed_entry as found
      where found.year = of_year and found.member_id = any (with_entries)
    ) as entry on entry.member_id = asked.id
    group by asked.id
  ) as giving
  full join members.standing_on(asked_day, member_ids) as standing on standing.member_id = giving.member_id
$$;
comment on function members.count_people(int, date, text[], text[]) is
  'Some people of a year as they are; what they gave and received is counted of those whose entries were touched, and known of the others.';

create function members.count_everybody(of_year int, asked_day date)
returns table (member_id text, gave boolean, received boolean, is_member boolean, unit_id text, kinds text[])
language sql stable set search_path = '' as $$
  select coalesce(giving.member_id, active.member_id), coalesce(giving.gave, false), coalesce(giving.received, false),
    active.member_id is not null, coalesce(active.unit_id, ''), array(select distinct kind from unnest(active.kinds) as kind order by kind)
  from (
    select entry.member_id, bool_or(entry.side = 'CONTRIBUTION') as gave, bool_or(entry.side = 'BENEFIT') as received
    from members.confirmed_entry as entry where entry.year = of_year group by entry.member_id
  ) as giving
  full join members.active_members(asked_day) as active on active.member_id = giving.member_id
$$;
comment on function members.count_everybody(int, date) is 'As members.count_people, of all who are members or have an entry.';

create function members.counts_whole(of_year int) returns boolean language sql stable set search_path = '' as $$
  select not exists (select from members.engagement_year as known where known.year = of_year)
    or exists (select from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is null)
$$;
comment on function members.counts_whole(int) is 'True when nothing that is kept of a year may be used.';

create function members.touched_people(of_year int, asked_day date) returns table (member_id text, by_entry boolean)
language sql stable set search_path = '' as $$
  with lapse as materialized (
    select least(known.on_day, asked_day) as after, greatest(known.on_day, asked_day) as until
    from members.engagement_year as known where known.year = of_year and known.on_day <> asked_day
  )
  select touched.member_id, true from members.engagement_touched as touched where touched.year = of_year and touched.unit_id is not null
  union
  select touched.member_id, false from members.standing_touched as touched
  union
  -- Whom time itself moved: the first day and the day after the last one of what she has or was.
  select post.member_id, false from lapse join members.appointment as post
    on (post.starts_on > lapse.after and post.starts_on <= lapse.until) or (post.ends_on >= lapse.after and post.ends_on < lapse.until)
  union
  select past.member_id, false from lapse join members.membership as past
    on (past.started_on > lapse.after and past.started_on <= lapse.until) or (past.ended_on >= lapse.after and past.ended_on < lapse.until)
$$;
comment on function members.touched_people(int, date) is 'Members of whom what is kept of a year may not hold on a day, unless all of it is counted.';

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

revoke all on function members.engagement_day(int), members.standing_on(date, text[]), members.count_people(int, date, text[], text[]),
  members.count_everybody(int, date), members.counts_whole(int), members.touched_people(int, date) from public;
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
  givers text[];
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
    -- Years that were kept before who stands where was.
    union select total.year from members.engagement_total as total
    union select extract(year from members.today())::int
  loop
    of_day := members.engagement_day(of_year);
    with touched as materialized (
      select * from members.touched_entries(of_year)
    ), gone as (
      delete from members.engagement_touched as note where note.year = of_year
    ), found as materialized (select * from members.touched_people(of_year, of_day))
    select (select array_agg(distinct touched.unit_id) from touched where touched.unit_id is not null),
      array(select found.member_id from found union select unnest(moved)),
      array(select found.member_id from found where found.by_entry), members.counts_whole(of_year)
    into units, people, givers, whole;
    if units is not null then
      delete from members.engagement_total as total where total.year = of_year and total.unit_id = any (units);
      insert into members.engagement_total select of_year, counted.* from members.count_entries(of_year, units, units) as counted;
    end if;
    stood := '{}';
    if whole then
      delete from members.engagement_person as person where person.year = of_year;
      insert into members.engagement_person select of_year, counted.* from members.count_everybody(of_year, of_day) as counted;
    elsif cardinality(people) > 0 then
      -- Only what is another one is written: in most years most people stand where they stood.
      with now as (
        insert into members.engagement_person as person
        select of_year, counted.* from members.count_people(of_year, of_day, people, givers) as counted
        on conflict (year, member_id) do update
        set gave = excluded.gave, received = excluded.received, is_member = excluded.is_member, unit_id = excluded.unit_id, kinds = excluded.kinds
        where row(person.gave, person.received, person.is_member, person.unit_id, person.kinds)
          is distinct from row(excluded.gave, excluded.received, excluded.is_member, excluded.unit_id, excluded.kinds)
        returning old.unit_id as unit_before, new.unit_id as unit_now
      )
      select array_agg(distinct unit.id) into stood from now cross join lateral unnest(array[now.unit_before, now.unit_now]) as unit(id)
      where unit.id is not null;
      delete from members.engagement_person as person
      where person.year = of_year and not person.is_member and not person.gave and not person.received;
    end if;
    if whole or cardinality(stood) > 0 then
      delete from members.engagement_standing as total where total.year = of_year and (whole or total.unit_id = any (stood));
      insert into members.engagement_standing
      select of_year, person.unit_id, person.kinds, count(*), count(*) filter (where person.gave), count(*) filter (where person.received)
      from members.engagement_person as person
      where person.year = of_year and person.is_member and (whole or person.unit_id = any (stood)) group by person.unit_id, person.kinds;
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
      union select total.unit_id from members.engagement_total as total where total.year = of_year) as units
  ), counted as (
    select total.* from known cross join members.count_entries(of_year, known.units, known.units) as total
  ), kept as (
    select total.unit_id as key, total.kinds from members.engagement_total as total where total.year = of_year
  ), counted_people as (
    select person.* from day cross join members.count_everybody(of_year, day.on_day) as person
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
  where not exists (select from touched_person where touched_person.member_id = differs.member_id) and not members.counts_whole(of_year)
  union
  select unit_id from ((table counted_standing except table kept_standing) union (table kept_standing except table counted_standing)) as differs
  where not members.counts_whole(of_year)
$$;
`;
