import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a unit plans for a year, how far it came, and how it looks back on the year. */
export class CreatePlans1764000003000 implements MigrationInterface {
  name = "CreatePlans1764000003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(planTables);
    await runner.query(activityTables);
    await runner.query(reviewTable);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(themeProgress);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function ministries.theme_progress(text[], date)");
    await runner.query(`drop table ministries.period_review, ministries.progress_report, ministries.plan_activity_partner,
      ministries.plan_activity_budget, ministries.plan_activity, ministries.annual_plan`);
  }
}

const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
const isSignedIn = "(select sen.viewer_signed_in())";
const isCoordinatorOf = (unit: string) => `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`;
const seesActivity = "exists (select from ministries.plan_activity as a where a.id = activity_id)";
/** The plan's own unit: asked of the plan, whose rows the viewer's policies filter too. */
const coordinatesPlan = (plan: string) =>
  `exists (select from ministries.annual_plan as p where p.id = ${plan} and ${isCoordinatorOf("p.unit_id")})`;
const coordinatesActivity = `exists (
  select from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
  where a.id = activity_id and ${isCoordinatorOf("p.unit_id")})`;

/** A plan or review is its unit's and staff's until it is agreed, then the network's (domain §4.3). */
const guards = [
  {
    table: "ministries.annual_plan",
    read: `(state in ('APPROVED', 'IN_PROGRESS', 'CLOSED') and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}`,
  },
  {
    table: "ministries.plan_activity",
    read: "exists (select from ministries.annual_plan as p where p.id = plan_id)",
    update: coordinatesPlan("plan_id"),
  },
  { table: "ministries.plan_activity_budget", read: `${isStaff} or ${coordinatesActivity}` },
  { table: "ministries.plan_activity_partner", read: seesActivity },
  // Append-only: nobody gets UPDATE or DELETE.
  { table: "ministries.progress_report", read: seesActivity, insert: coordinatesActivity },
  {
    table: "ministries.period_review",
    read: `(state = 'ACCEPTED' and ${isSignedIn}) or ${isStaff} or ${isCoordinatorOf("unit_id")}`,
  },
];

const planTables = `
create table ministries.annual_plan (
  id text primary key default 'pln_' || uuidv7(),
  code text not null unique,
  unit_id text not null references ministries.unit,
  year integer not null,
  theme_id text references ministries.annual_theme,
  title_vi text not null,
  title_en text,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'IN_PROGRESS', 'CLOSED')),
  submitted_at timestamptz,
  approved_at timestamptz,
  -- Member id of who agreed for the network.
  approved_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  constraint annual_plan_one_a_year unique (unit_id, year),
  unique (id, year),
  check (state = 'DRAFT' or submitted_at is not null),
  check (state not in ('APPROVED', 'IN_PROGRESS', 'CLOSED') or approved_at is not null)
);
create index annual_plan_theme on ministries.annual_plan (theme_id);
create index annual_plan_year on ministries.annual_plan (year, unit_id);`;

const activityTables = `
create table ministries.plan_activity (
  id text primary key default 'act_' || uuidv7(),
  code text not null unique,
  plan_id text not null,
  -- The plan's year, kept here so that the dates can be checked against it.
  year integer not null,
  objective_id text references ministries.strategic_objective,
  title_vi text not null,
  title_en text,
  kind text not null check (kind in ('WORKSHOP', 'TRAINING', 'SUPPORT_PROGRAMME', 'COMMUNICATION', 'RESEARCH', 'COORDINATION', 'VISIT', 'OTHER')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'ONGOING', 'DONE', 'POSTPONED', 'CANCELLED')),
  lead_member_id text,
  starts_on date,
  ends_on date,
  weight integer not null default 1 check (weight between 1 and 10),
  progress integer not null default 0 check (progress between 0 and 100),
  beneficiaries_target integer check (beneficiaries_target >= 0),
  beneficiaries_actual integer check (beneficiaries_actual >= 0),
  mobilised_vnd numeric(18, 0) check (mobilised_vnd >= 0),
  expected_member_benefit_vi text,
  expected_member_benefit_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  foreign key (plan_id, year) references ministries.annual_plan (id, year),
  constraint plan_activity_done check (state <> 'DONE' or progress = 100),
  constraint plan_activity_period check (starts_on <= ends_on),
  -- Dates lie inside the plan's year, give or take a month.
  constraint plan_activity_year check (
    starts_on >= make_date(year, 1, 1) - 31 and coalesce(ends_on, starts_on) <= make_date(year, 12, 31) + 31)
);
create index plan_activity_plan on ministries.plan_activity (plan_id, code);
create index plan_activity_objective on ministries.plan_activity (objective_id, year desc, progress desc, id);

-- Budgets are the unit's and staff's, while the activity itself is the network's; row security hides rows, not columns.
create table ministries.plan_activity_budget (
  activity_id text primary key references ministries.plan_activity,
  budget_vnd numeric(18, 0) not null check (budget_vnd >= 0)
);

create table ministries.plan_activity_partner (
  activity_id text not null references ministries.plan_activity,
  unit_id text not null references ministries.unit,
  primary key (activity_id, unit_id)
);

create table ministries.progress_report (
  id text primary key default 'rep_' || uuidv7(),
  activity_id text not null references ministries.plan_activity,
  reported_on date not null,
  progress integer not null check (progress between 0 and 100),
  narrative_vi text not null,
  narrative_en text,
  -- Member id of who reported.
  reported_by text,
  created_at timestamptz not null default now(),
  created_by text
);
create index progress_report_activity on ministries.progress_report (activity_id, reported_on desc, id);`;

const reviewTable = `
create table ministries.period_review (
  id text primary key default 'rev_' || uuidv7(),
  -- Null: the review of the whole network.
  unit_id text references ministries.unit,
  year integer not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED')),
  results_vi text not null,
  results_en text,
  advantages_vi text,
  advantages_en text,
  difficulties_vi text,
  difficulties_en text,
  solutions_vi text,
  solutions_en text,
  next_year_vi text,
  next_year_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  constraint period_review_one_a_year unique nulls not distinct (unit_id, year)
);`;

/** Counts over every plan, drafts too, so that the figure is the same for whoever may read it; it gives no row away. */
const themeProgress = `
create function ministries.theme_progress(theme_ids text[], today date)
returns table (theme_id text, planned_units int, submitted_units int, approved_units int, activities int, done int, late int, weighted_progress float8)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with agreed as (
    select p.theme_id, count(*)::int as activities, (count(*) filter (where a.state = 'DONE'))::int as done,
      (count(*) filter (where a.ends_on < today and a.state not in ('DONE', 'CANCELLED')))::int as late,
      sum(a.weight * a.progress)::float8 / nullif(sum(a.weight), 0) as weighted_progress
    from ministries.annual_plan as p join ministries.plan_activity as a on a.plan_id = p.id
    where p.theme_id = any (theme_ids) and p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')
    group by p.theme_id
  ), planned as (
    select p.theme_id, count(*)::int as planned, (count(*) filter (where p.state not in ('DRAFT', 'RETURNED')))::int as submitted,
      (count(*) filter (where p.state in ('APPROVED', 'IN_PROGRESS', 'CLOSED')))::int as approved
    from ministries.annual_plan as p where p.theme_id = any (theme_ids) group by p.theme_id
  )
  select t.id, coalesce(p.planned, 0), coalesce(p.submitted, 0), coalesce(p.approved, 0),
    coalesce(a.activities, 0), coalesce(a.done, 0), coalesce(a.late, 0), coalesce(a.weighted_progress, 0)
  from unnest(theme_ids) as t(id) left join planned as p on p.theme_id = t.id left join agreed as a on a.theme_id = t.id
  where (select sen.viewer_signed_in())
$$;
revoke all on function ministries.theme_progress(text[], date) from public;
grant execute on function ministries.theme_progress(text[], date) to sen_ministries_app;`;
