import { sql } from "@sen/database";
import type { Context } from "../context.ts";
import type { AnnualPlan } from "./entities.ts";
import { findUnservedObjectives } from "./objectives-of-plan.ts";

/** What a year's accepted reviews hand over to the next plan. */
export interface ReviewedYear {
  /** The unit's own review; the first predecessor's when it had none. */
  readonly reviewId: string;
  /** Units whose open activities come along: those with an accepted review among the unit and those it took over from. */
  readonly unitIds: readonly string[];
}

/** The accepted reviews of a year by a unit and by the units whose place it took since; null when there is none. */
export async function findReviewedYear(
  { db, today }: Context,
  unitId: string,
  year: number,
): Promise<ReviewedYear | null> {
  const reviews = await db.query<{ id: string; unit_id: string }>(sql`
    with recursive origin as (
      select ${unitId}::text as unit_id
      union
      select s.from_id from origin join ministries.unit_succession as s on s.to_id = origin.unit_id
      where s.is_primary and s.state = 'RECORDED' and s.effective_on <= ${today}::date
    )
    select r.id, r.unit_id from ministries.period_review as r join origin on origin.unit_id = r.unit_id
    where r.year = ${year} and r.state = 'ACCEPTED' order by r.unit_id <> ${unitId}, r.id`);
  const [first] = reviews;
  return first === undefined ? null : { reviewId: first.id, unitIds: reviews.map((review) => review.unit_id) };
}

/** Copies what last year left open, without its dates and progress; leads, partners at work and budgets come along. */
export async function carryOver(
  { db, viewer }: Context,
  plan: AnnualPlan,
  unitCode: string,
  unitIds: readonly string[],
): Promise<void> {
  await db.query(sql`
    with open as (
      select a.*, row_number() over (order by a.code) as place
      from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
      where p.unit_id = any(${unitIds}) and p.year = ${plan.year - 1} and p.state in ('IN_PROGRESS', 'CLOSED')
        and a.state in ('PLANNED', 'ONGOING', 'POSTPONED')
    )
    insert into ministries.plan_activity (code, plan_id, year, objective_id, title_vi, title_en, kind, lead_member_id, weight,
      beneficiaries_target, expected_member_benefit_vi, expected_member_benefit_en, carried_from_id, created_by)
    select format('HD-%s-%s-%s', ${plan.year}::int, ${unitCode}::text, lpad(open.place::text, 2, '0')), ${plan.id},
      ${plan.year}::int, (
        select o.id from ministries.strategic_objective as o join ministries.strategy as s on s.id = o.strategy_id
        where o.id = open.objective_id and ${plan.year}::int between s.from_year and s.to_year),
      open.title_vi, open.title_en, open.kind, open.lead_member_id, open.weight, open.beneficiaries_target,
      open.expected_member_benefit_vi, open.expected_member_benefit_en, open.id, ${viewer.subject}
    from open`);
  await db.query(sql`
    insert into ministries.plan_activity_partner (activity_id, unit_id)
    select a.id, link.unit_id from ministries.plan_activity as a
    join ministries.plan_activity_partner as link on link.activity_id = a.carried_from_id
    join ministries.unit as u on u.id = link.unit_id
    where a.plan_id = ${plan.id} and (u.valid_to is null or u.valid_to >= make_date(${plan.year}::int, 1, 1))`);
  await db.query(sql`
    insert into ministries.plan_activity_budget (activity_id, budget_vnd)
    select a.id, money.budget_vnd from ministries.plan_activity as a
    join ministries.plan_activity_budget as money on money.activity_id = a.carried_from_id
    where a.plan_id = ${plan.id}`);
}

/** One activity for each objective of theme or strategy that nothing in the plan serves yet, to be filled in by the unit. */
export async function addTemplateActivities(
  { db, viewer }: Context,
  plan: AnnualPlan,
  unitCode: string,
): Promise<void> {
  const unserved = await findUnservedObjectives(db, [plan.id]);
  if (unserved.length === 0) return;
  await db.query(sql`
    insert into ministries.plan_activity (code, plan_id, year, objective_id, title_vi, title_en, kind, created_by)
    select format('HD-%s-%s-%s', ${plan.year}::int, ${unitCode}::text, lpad((present.n + row_number() over (order by o.code))::text, 2, '0')),
      ${plan.id}, ${plan.year}::int, o.id, 'Hoạt động cho mục tiêu: ' || o.title_vi, 'Activity for the objective: ' || o.title_en,
      'OTHER', ${viewer.subject}
    from ministries.strategic_objective as o, (
      select count(*) as n from ministries.plan_activity where plan_id = ${plan.id}) as present
    where o.id = any(${unserved.map((row) => row.objective_id)})`);
}
