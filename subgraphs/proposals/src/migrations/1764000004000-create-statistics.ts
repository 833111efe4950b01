import type { MigrationInterface, QueryRunner } from "typeorm";

/** Reports over all proposals of a year: aggregates only, complete whatever the reader herself may see. */
export class CreateStatistics1764000004000 implements MigrationInterface {
  name = "CreateStatistics1764000004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(unitStatistics);
    await runner.query(pipeline);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.pipeline(int, text, boolean);
      drop function proposals.unit_statistics(text[], int);
    `);
  }
}

const unitStatistics = `
create function proposals.unit_statistics(unit_ids text[], of_year int)
returns table (unit_id text, authored int, received int, responded int, overdue int, median_response_days float8, accepted int)
language sql stable security definer set search_path = '' as $$
  select asked.id, written.authored, sent.received, sent.responded, sent.overdue, sent.median_response_days, written.accepted
  from unnest(unit_ids) as asked(id)
  cross join lateral (
    select count(*)::int as authored, (count(*) filter (where outcome in ('ACCEPTED', 'PARTLY_ACCEPTED')))::int as accepted
    from proposals.proposal where author_unit_id = asked.id and year = of_year
  ) as written
  cross join lateral (
    select count(*)::int as received,
      (count(*) filter (where state = 'RESPONDED'))::int as responded,
      (count(*) filter (where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and due_on < proposals.today()))::int as overdue,
      percentile_cont(0.5) within group (order by extract(epoch from responded_at - sent_at) / 86400)
        filter (where responded_at is not null) as median_response_days
    from proposals.referral
    where referral.unit_id = asked.id and extract(year from sent_at at time zone 'Asia/Ho_Chi_Minh') = of_year
  ) as sent
  where asked.id = any (sen.viewer_units('UNIT_COORDINATOR')) or sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
$$;
comment on function proposals.unit_statistics is 'One row for each unit whose figures the viewer may know: her own, or all for staff.';
`;

const pipeline = `
-- By state, author's unit and kind, a proposal counts once; by target, each referral counts once (not one that was passed
-- on to a successor, whose own referral counts). Folding only renames units, so both ways to read have the same totals.
create function proposals.pipeline(of_year int, grouping_by text, fold boolean)
returns table (key text, unit_id text, total int, overdue int, median_days_in_state float8, oldest_id text)
language sql stable security definer set search_path = '' as $$
  with unit as (
    select u.unit_id, shown.unit_id as shown_id, shown.code
    from proposals.unit_successor as u
    join proposals.unit_fold as f on f.unit_id = u.unit_id
    join proposals.unit_successor as shown on shown.unit_id = case when fold then f.current_id else u.unit_id end
  ),
  late as (
    select r.proposal_id, count(*)::int as referrals
    from proposals.referral as r
    where r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.due_on < proposals.today()
    group by r.proposal_id
  ),
  counted as (
    select p.id, p.state_since, coalesce(late.referrals, 0) as overdue, p.author_unit_id as counted_unit_id,
      case grouping_by when 'STATE' then p.state when 'KIND' then p.kind end as plain_key
    from proposals.proposal as p left join late on late.proposal_id = p.id
    where p.year = of_year and grouping_by in ('STATE', 'KIND', 'AUTHOR_MINISTRY')
    union all
    select p.id, p.state_since,
      (r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.due_on < proposals.today())::int, r.unit_id, null
    from proposals.proposal as p join proposals.referral as r on r.proposal_id = p.id and r.state <> 'REASSIGNED'
    where p.year = of_year and grouping_by = 'TARGET_MINISTRY'
  )
  select coalesce(plain_key, unit.code, counted_unit_id, 'NONE'),
    case when plain_key is null then coalesce(unit.shown_id, counted_unit_id) end,
    count(*)::int, sum(counted.overdue)::int,
    percentile_cont(0.5) within group (order by extract(epoch from now() - state_since) / 86400),
    (array_agg(counted.id order by state_since, counted.id))[1]
  from counted left join unit on plain_key is null and unit.unit_id = counted_unit_id
  where sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
  group by 1, 2
  order by 1
$$;
`;
