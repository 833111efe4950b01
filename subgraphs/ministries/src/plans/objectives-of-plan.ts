import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

/**
 * Objectives each plan should serve: those of its theme, or of the strategy of its year when the theme names none, that no
 * activity of the plan serves (requirement R25). Given-up activities serve nothing.
 */
export function findUnservedObjectives(db: ViewerDatabase, planIds: readonly string[]) {
  return db.query<{ plan_id: string; objective_id: string; code: string }>(sql`
    select p.id as plan_id, o.id as objective_id, o.code
    from ministries.annual_plan as p
    join lateral (
      select o.id, o.code from ministries.strategic_objective as o
      join ministries.strategy as s on s.id = o.strategy_id and s.state in ('IN_FORCE', 'CLOSED')
      where p.year between s.from_year and s.to_year and (
        exists (select from ministries.theme_objective as t where t.theme_id = p.theme_id and t.objective_id = o.id)
        or not exists (select from ministries.theme_objective as t where t.theme_id = p.theme_id))
    ) as o on true
    where p.id = any(${planIds}) and not exists (
      select from ministries.plan_activity as a
      where a.plan_id = p.id and a.objective_id = o.id and a.state <> 'CANCELLED')
    order by o.code, o.id`);
}
