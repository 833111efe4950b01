import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The long-term strategy with its objectives and indicators, and the theme of each year. */
export class CreateStrategyAndThemes1764000002000 implements MigrationInterface {
  name = "CreateStrategyAndThemes1764000002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(strategyTables);
    await runner.query(themeTables);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ministries.theme_objective, ministries.annual_theme, ministries.indicator_value,
      ministries.indicator, ministries.strategic_objective, ministries.strategy`);
  }
}

const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";

/** Public once in force or issued, staff before; parts of a strategy or theme are seen by whoever sees the whole. */
const guards = [
  { table: "ministries.strategy", read: `state in ('IN_FORCE', 'CLOSED') or ${isStaff}` },
  {
    table: "ministries.strategic_objective",
    read: "exists (select from ministries.strategy as s where s.id = strategy_id)",
  },
  {
    table: "ministries.indicator",
    read: "exists (select from ministries.strategic_objective as o where o.id = objective_id)",
  },
  {
    // The value of the whole network is as public as its indicator; a unit's own value is the unit's and staff's.
    table: "ministries.indicator_value",
    read: `exists (select from ministries.indicator as i where i.id = indicator_id)
      and (unit_id is null or ${isStaff} or unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]))`,
  },
  { table: "ministries.annual_theme", read: `state <> 'DRAFT' or ${isStaff}` },
  {
    table: "ministries.theme_objective",
    read: "exists (select from ministries.annual_theme as t where t.id = theme_id)",
  },
];

const strategyTables = `
create table ministries.strategy (
  id text primary key default 'str_' || uuidv7(),
  title_vi text not null,
  title_en text,
  from_year integer not null,
  to_year integer not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'IN_FORCE', 'CLOSED')),
  document_id text references ministries.document,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (from_year <= to_year),
  -- One strategy is in force in any year.
  constraint strategy_in_force exclude using gist (int4range(from_year, to_year, '[]') with &&) where (state in ('IN_FORCE', 'CLOSED'))
);

create table ministries.strategic_objective (
  id text primary key default 'obj_' || uuidv7(),
  strategy_id text not null references ministries.strategy,
  code text not null,
  title_vi text not null,
  title_en text,
  weight integer not null default 1 check (weight between 1 and 10),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  unique (strategy_id, code)
);

create table ministries.indicator (
  id text primary key default 'ind_' || uuidv7(),
  objective_id text not null references ministries.strategic_objective,
  code text not null,
  name_vi text not null,
  name_en text,
  unit_of_measure_vi text not null,
  unit_of_measure_en text,
  higher_is_better boolean not null default true,
  baseline double precision,
  target double precision,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  unique (objective_id, code)
);

create table ministries.indicator_value (
  id text primary key default 'inv_' || uuidv7(),
  indicator_id text not null references ministries.indicator,
  year integer not null,
  -- Null: the value of the whole network.
  unit_id text references ministries.unit,
  target double precision,
  actual double precision,
  note_vi text,
  note_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  unique nulls not distinct (indicator_id, year, unit_id)
);`;

const themeTables = `
create table ministries.annual_theme (
  id text primary key default 'thm_' || uuidv7(),
  year integer not null,
  title_vi text not null,
  title_en text,
  guidance_vi text,
  guidance_en text,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
  issued_on date,
  document_id text references ministries.document,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check ((state = 'DRAFT') = (issued_on is null))
);
-- One theme a year is issued; the next one may be drafted beside it.
create unique index annual_theme_one_issued on ministries.annual_theme (year) where state <> 'DRAFT';
create unique index annual_theme_one_draft on ministries.annual_theme (year) where state = 'DRAFT';

create table ministries.theme_objective (
  theme_id text not null references ministries.annual_theme,
  objective_id text not null references ministries.strategic_objective,
  primary key (theme_id, objective_id)
);`;
