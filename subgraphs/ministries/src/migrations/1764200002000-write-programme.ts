import { guardTable } from "@sen/database";
import type { TableGuard } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { isCoordinatorOf, isPresidium, isSecretariat, isSignedIn, isStaff } from "./conditions.ts";
import { guardAnew, readOnly } from "./guard-anew.ts";

/** Strategies and themes are drafted, approved, issued and corrected; turns to host are proposed, confirmed and held. */
export class WriteProgramme1764200002000 implements MigrationInterface {
  name = "WriteProgramme1764200002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(themeOfPlans);
    await runner.query(missingUnits);
    await runner.query(notTwice);
    for (const guard of guards) await runner.query(guardAnew(guard));
    await runner.query(guardTable(correction));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const guard of guards) await runner.query(guardAnew(readOnly(guard)));
    await runner.query(undo);
  }
}

const ofStrategy = (strategy: string, condition: string) =>
  `exists (select from ministries.strategy as s where s.id = ${strategy} and ${condition})`;
const ofObjective = (condition: string) => `exists (
  select from ministries.strategic_objective as o join ministries.strategy as s on s.id = o.strategy_id
  where o.id = objective_id and ${condition})`;
const drafting = `s.state = 'DRAFT' and ${isSecretariat}`;
const ofTurn = (condition: string) =>
  `exists (select from ministries.host_assignment as h where h.id = host_assignment_id and ${condition})`;
/** Promises are made at the workshop and written down by the end of the next year. */
const promises = ofTurn(`(h.year >= extract(year from now()) - 1 and ${isCoordinatorOf("h.unit_id")})`);

const guards: readonly TableGuard[] = [
  {
    table: "ministries.strategy",
    read: `state in ('IN_FORCE', 'CLOSED') or ${isStaff}`,
    insert: `state = 'DRAFT' and ${isSecretariat}`,
    update: `(state = 'DRAFT' and ${isSecretariat}) or ${isPresidium}`,
  },
  {
    table: "ministries.strategic_objective",
    read: "exists (select from ministries.strategy as s where s.id = strategy_id)",
    insert: ofStrategy("strategy_id", drafting),
    update: ofStrategy("strategy_id", drafting),
    delete: ofStrategy("strategy_id", drafting),
  },
  {
    table: "ministries.indicator",
    read: "exists (select from ministries.strategic_objective as o where o.id = objective_id)",
    insert: ofObjective(drafting),
    update: ofObjective(drafting),
    delete: ofObjective(drafting),
  },
  {
    table: "ministries.indicator_value",
    read: `exists (select from ministries.indicator as i where i.id = indicator_id)
      and (unit_id is null or ${isStaff} or ${isCoordinatorOf("unit_id")})`,
    insert: `(unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")}`,
    update: `(unit_id is null and ${isSecretariat}) or ${isCoordinatorOf("unit_id")}`,
  },
  {
    table: "ministries.annual_theme",
    read: `state <> 'DRAFT' or ${isStaff}`,
    insert: `state = 'DRAFT' and ${isSecretariat}`,
    update: `(state = 'DRAFT' and ${isSecretariat}) or ${isPresidium}`,
  },
  {
    table: "ministries.theme_objective",
    read: "exists (select from ministries.annual_theme as t where t.id = theme_id)",
    insert: `exists (select from ministries.annual_theme as t where t.id = theme_id and t.state = 'DRAFT') and ${isSecretariat}`,
    delete: `exists (select from ministries.annual_theme as t where t.id = theme_id and t.state = 'DRAFT') and ${isSecretariat}`,
  },
  {
    table: "ministries.host_assignment",
    read: `state in ('CONFIRMED', 'SCHEDULED', 'HELD') or ${isSignedIn}`,
    insert: `state = 'PROPOSED' and (${isSecretariat} or ${isPresidium} or ${isCoordinatorOf("unit_id")})`,
    // What was held or given up stays as it was.
    update: `state in ('PROPOSED', 'CONFIRMED', 'SCHEDULED', 'CANCELLED')
      and (${isSecretariat} or (year >= extract(year from now()) and ${isCoordinatorOf("unit_id")}))`,
  },
  {
    table: "ministries.host_promise",
    read: isSignedIn,
    insert: `${isSecretariat} or ${isPresidium} or ${promises}`,
    update: `${isSecretariat} or ${isPresidium} or ${promises}`,
  },
];

const correction: TableGuard = {
  // What a theme said before it was corrected is as public as the theme.
  table: "ministries.theme_correction",
  read: "exists (select from ministries.annual_theme as t where t.id = theme_id)",
  insert: isPresidium,
};

const tables = `
alter table ministries.host_assignment
  -- The unit's letter that confirmed it.
  add column letter_id text references ministries.document,
  -- Why the presidium lets a unit host two years running.
  add column repeat_reason text;

create table ministries.theme_correction (
  id text primary key default 'thc_' || uuidv7(),
  theme_id text not null references ministries.annual_theme,
  -- Number of the version that was replaced, from 1.
  version_no integer not null check (version_no >= 1),
  title_vi text not null,
  title_en text,
  guidance_vi text,
  guidance_en text,
  note text not null check (note ~ '\\S'),
  -- Member id.
  corrected_by text,
  corrected_at timestamptz not null default now(),
  unique (theme_id, version_no)
);`;

const themeOfPlans = `
-- Plans that were begun before their year's theme was issued answer to it from then on.
create function ministries.give_theme_to_plans() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update ministries.annual_plan set theme_id = new.id where year = new.year and theme_id is null;
  return null;
end $$;
create trigger annual_theme_for_plans after update of state on ministries.annual_theme
  for each row when (new.state = 'ISSUED' and old.state = 'DRAFT') execute function ministries.give_theme_to_plans();`;

const missingUnits = `
-- Units at work on some day of a theme's year that have no plan at all, drafts counted: names no plan and no draft.
create function ministries.theme_missing_units(theme_ids text[], today date) returns table (theme_id text, unit_id text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, u.id
  from ministries.annual_theme as t join ministries.unit as u
    on coalesce(u.valid_from <= make_date(t.year, 12, 31), true)
    and coalesce(u.valid_to >= least(greatest(today, make_date(t.year, 1, 1)), make_date(t.year, 12, 31)), true)
  where t.id = any (theme_ids) and (select sen.viewer_signed_in()) and not exists (
    select from ministries.annual_plan as p where p.unit_id = u.id and p.year = t.year)
  order by u.protocol_order, u.id
$$;
revoke all on function ministries.theme_missing_units(text[], date) from public;
grant execute on function ministries.theme_missing_units(text[], date) to sen_ministries_app;`;

const notTwice = `
-- Rule V-H2: no unit hosts two years running, unless the presidium has said why.
create function ministries.refuse_repeated_host() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('ministries.host_assignment'));
  if exists (
    select from ministries.host_assignment as h
    where h.unit_id = new.unit_id and h.year in (new.year - 1, new.year + 1) and h.state <> 'CANCELLED' and h.repeat_reason is null
  ) then
    raise exception 'unit % hosts two years running', new.unit_id
      using errcode = 'check_violation', constraint = 'host_assignment_not_twice';
  end if;
  return new;
end $$;
create trigger host_assignment_not_twice before insert or update of unit_id, year, state on ministries.host_assignment
  for each row when (new.state in ('PROPOSED', 'CONFIRMED', 'SCHEDULED') and new.repeat_reason is null)
  execute function ministries.refuse_repeated_host();`;

const undo = `
drop trigger host_assignment_not_twice on ministries.host_assignment;
drop function ministries.refuse_repeated_host();
drop function ministries.theme_missing_units(text[], date);
drop trigger annual_theme_for_plans on ministries.annual_theme;
drop function ministries.give_theme_to_plans();
drop table ministries.theme_correction;
alter table ministries.host_assignment drop column letter_id, drop column repeat_reason;`;
