import { leaveParentsToPlanner, lookUpParents, restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreatePlans1764000003000 } from "./1764000003000-create-plans.ts";

/** What belongs to a plan, a theme or the strategy is let be read by that one's key; a theme's progress reads its plans' activities alone. */
export class ReadByKey1765000000000 implements MigrationInterface {
  name = "ReadByKey1765000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lookUpParents("ministries"));
    await runner.query(themeProgress);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new CreatePlans1764000003000(), ["ministries.theme_progress"]);
    await runner.query(leaveParentsToPlanner("ministries"));
  }
}

const themeProgress = `
create or replace function ministries.theme_progress(theme_ids text[], today date)
returns table (theme_id text, planned_units int, submitted_units int, approved_units int, activities int, done int, late int, weighted_progress float8)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with planned as (
    select p.theme_id, count(*)::int as planned, (count(*) filter (where p.state not in ('DRAFT', 'RETURNED')))::int as submitted,
      (count(*) filter (where p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')))::int as approved,
      sum(agreed.activities)::int as activities, sum(agreed.done)::int as done, sum(agreed.late)::int as late,
      sum(agreed.progress)::float8 / nullif(sum(agreed.weight), 0) as weighted_progress
    from ministries.annual_plan as p
    -- For each plan by its key: joined, the activities of all years would be read.
    cross join lateral (
      select count(*) as activities, count(*) filter (where a.state = 'DONE') as done,
        count(*) filter (where a.ends_on < today and a.state not in ('DONE', 'CANCELLED')) as late,
        sum(a.weight * a.progress) as progress, sum(a.weight) as weight
      from ministries.plan_activity as a where a.plan_id = p.id and p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')
    ) as agreed
    where p.theme_id = any (theme_ids) group by p.theme_id
  )
  select t.id, coalesce(p.planned, 0), coalesce(p.submitted, 0), coalesce(p.approved, 0),
    coalesce(p.activities, 0), coalesce(p.done, 0), coalesce(p.late, 0), coalesce(p.weighted_progress, 0)
  from unnest(theme_ids) as t(id) left join planned as p on p.theme_id = t.id
  where (select sen.viewer_signed_in())
$$;`;
