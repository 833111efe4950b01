import { leaveParentsToPlanner, lookUpParents, restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateStatistics1764000004000 } from "./1764000004000-create-statistics.ts";
import { calledLateBy } from "./1764200002000-pass-on-referrals.ts";

/** What belongs to a proposal is found and let be read by the proposal's key, however many proposals there are; so are the referrals of a year. */
export class ReadByKey1765000000000 implements MigrationInterface {
  name = "ReadByKey1765000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lookUpParents("proposals"));
    await runner.query(
      "create index expert_opinion_of_proposal on proposals.expert_opinion (proposal_id, requested_at, id)",
    );
    await runner.query(pipeline);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new CreateStatistics1764000004000(), ["proposals.pipeline"]);
    await runner.query(calledLateBy("due_on < proposals.today()", "proposals.is_past(due_on)"));
    await runner.query("drop index proposals.expert_opinion_of_proposal");
    await runner.query(leaveParentsToPlanner("proposals"));
  }
}

const isLate = "r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') and r.late_from <= (select proposals.today())";

const pipeline = `
create or replace function proposals.pipeline(of_year int, grouping_by text, fold boolean)
returns table (key text, unit_id text, total int, overdue int, median_days_in_state float8, oldest_id text)
language sql stable security definer set search_path = '' as $$
  with unit as (
    select u.unit_id, shown.unit_id as shown_id, shown.code
    from proposals.unit_successor as u
    join proposals.unit_fold as f on f.unit_id = u.unit_id
    join proposals.unit_successor as shown on shown.unit_id = case when fold then f.current_id else u.unit_id end
  ),
  counted as (
    select p.id, p.state_since, late.referrals as overdue, p.author_unit_id as counted_unit_id,
      case grouping_by when 'STATE' then p.state when 'KIND' then p.kind end as plain_key
    from proposals.proposal as p
    cross join lateral (
      select count(*)::int as referrals from proposals.referral as r where r.proposal_id = p.id and ${isLate}
    ) as late
    where p.year = of_year and grouping_by in ('STATE', 'KIND', 'AUTHOR_MINISTRY')
    union all
    select p.id, p.state_since, sent.is_late::int, sent.unit_id, null
    from proposals.proposal as p
    -- The offset keeps PostgreSQL from reading the referrals of all years to join them.
    cross join lateral (
      select r.unit_id, (${isLate}) as is_late from proposals.referral as r where r.proposal_id = p.id and r.state <> 'REASSIGNED' offset 0
    ) as sent
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
