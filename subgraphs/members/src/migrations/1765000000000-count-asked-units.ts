import { restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { KeepStanding1764900000000 } from "./1764900000000-keep-standing.ts";

/** Members of a few units on a day that is not kept are counted from these units' posts; before, everybody was, to give a few numbers. */
export class CountAskedUnits1765000000000 implements MigrationInterface {
  name = "CountAskedUnits1765000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(counting);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new KeepStanding1764900000000(), [
      "members.members_on",
      "members.unit_member_counts",
    ]);
    await runner.query("drop function members.members_in(text[], date); drop function members.is_kept(date);");
  }
}

const counting = `
create function members.is_kept(asked_day date) returns boolean language sql stable set search_path = '' as $$
  select asked_day = members.engagement_day(extract(year from asked_day)::int)
    and exists (select from members.engagement_year as known where known.year = extract(year from asked_day)::int)
$$;
comment on function members.is_kept(date) is 'True when the number of members on a day is kept by unit.';

create or replace function members.members_on(asked_day date) returns table (unit_id text, kinds text[], members int)
language sql stable set search_path = '' as $$
  with day as materialized (select members.is_kept(asked_day) as is_kept)
  select nullif(total.unit_id, ''), total.kinds, total.members
  from members.standing_totals(extract(year from asked_day)::int) as total where (select day.is_kept from day)
  union all
  select active.unit_id, active.kinds, count(*)::int
  from members.active_members(asked_day) as active where not (select day.is_kept from day) group by active.unit_id, active.kinds
$$;

-- A few units are counted from the posts in them; for many everybody is read once.
create function members.members_in(unit_ids text[], asked_day date) returns table (unit_id text, kinds text[], members int)
language sql stable set search_path = '' as $$
  with way as materialized (
    select case when members.is_kept(asked_day) or cardinality(unit_ids) > 20 then 'ALL' else 'BY_POST' end as chosen
  ), active as (
    select post.unit_id, array_agg(membership.kind) as kinds
    from members.appointment as post
    join members.member on member.id = post.member_id and member.erased_at is null
    join members.membership on membership.member_id = post.member_id and membership.state in ('ACTIVE', 'ENDED')
      and membership.started_on <= asked_day and coalesce(membership.ended_on >= asked_day, true)
    where post.unit_id in (select unnest(unit_ids)) and post.is_primary
      and post.starts_on <= asked_day and coalesce(post.ends_on >= asked_day, true)
      and (select way.chosen from way) = 'BY_POST'
    group by post.unit_id, post.member_id
  )
  select found.unit_id, found.kinds, found.members from members.members_on(asked_day) as found
  where (select way.chosen from way) = 'ALL' and found.unit_id in (select unnest(unit_ids))
  union all
  select active.unit_id, active.kinds, count(*)::int from active group by active.unit_id, active.kinds
$$;
comment on function members.members_in(text[], date) is 'As members.members_on, of some units.';
revoke all on function members.is_kept(date), members.members_in(text[], date) from public;

create or replace function members.unit_member_counts(unit_ids text[], on_day date, wanted_kinds text[])
returns table (unit_id text, total int)
language sql stable security definer set search_path = '' as $$
  select active.unit_id, sum(active.members)::int
  from members.members_in($1, $2) as active
  where $3 is null or active.kinds && $3
  group by active.unit_id
$$;
`;
