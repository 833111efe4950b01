import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Units with the names they had over time, and which unit took over from which. */
export class CreateUnits1764000000000 implements MigrationInterface {
  name = "CreateUnits1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(noCycle);
    // Units, their names and successions are public record: everybody reads them, visitors too.
    for (const table of ["unit", "unit_version", "unit_succession"]) {
      await runner.query(guardTable({ table: `ministries.${table}`, read: "true" }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table ministries.unit_succession, ministries.unit_version, ministries.unit");
    await runner.query("drop function ministries.refuse_succession_cycle()");
  }
}

const tables = `
create table ministries.unit (
  id text primary key default 'min_' || uuidv7(),
  code text not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  kind text not null check (kind in ('MINISTRY', 'MINISTRY_LEVEL_AGENCY', 'GOVERNMENT_AGENCY', 'PARTY_BODY',
    'STATE_BODY', 'SOCIO_POLITICAL_ORG', 'UNION_CENTRAL', 'UNION_AFFILIATE')),
  protocol_order integer not null,
  -- Null: in being before the network was founded. The status (planned, active, ended) follows from the dates.
  valid_from date,
  -- Last day of work; the successor starts the day after.
  valid_to date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (valid_from <= valid_to)
);
create index unit_protocol on ministries.unit (protocol_order, id);

create table ministries.unit_version (
  id text primary key default 'uve_' || uuidv7(),
  unit_id text not null references ministries.unit,
  version_no integer not null check (version_no >= 1),
  name_vi text not null,
  name_en text,
  abbreviation_vi text not null,
  abbreviation_en text,
  name_fold text not null generated always as (
    sen.vi_fold(name_vi || ' ' || coalesce(name_en, '') || ' ' || abbreviation_vi || ' ' || coalesce(abbreviation_en, ''))
  ) stored,
  valid_from date,
  valid_to date,
  legal_basis text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  unique (unit_id, version_no),
  check (valid_from <= valid_to),
  -- A unit has one name on any day.
  constraint unit_version_periods exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_version_fold on ministries.unit_version using gin (name_fold public.gin_trgm_ops);

create table ministries.unit_succession (
  id text primary key default 'usu_' || uuidv7(),
  from_id text not null references ministries.unit,
  to_id text references ministries.unit,
  type text not null check (type in ('MERGED_INTO', 'RENAMED', 'SPLIT_TO', 'FUNCTION_TRANSFERRED', 'DISSOLVED')),
  is_primary boolean not null,
  effective_on date not null,
  functions_vi text,
  functions_en text,
  legal_basis text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  check (from_id <> to_id),
  check ((to_id is null) = (type = 'DISSOLVED'))
);
-- Statistics fold along the primary succession, so there is one way at most.
create unique index unit_succession_one_primary on ministries.unit_succession (from_id) where is_primary;
create index unit_succession_from on ministries.unit_succession (from_id);
create index unit_succession_to on ministries.unit_succession (to_id);`;

const noCycle = `
create function ministries.refuse_succession_cycle() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  -- Two successions recorded at once could close a circle that neither of them sees.
  perform pg_advisory_xact_lock(hashtext('ministries.unit_succession'));
  if exists (
    with recursive chain as (
      select new.to_id as id
      union
      select s.to_id from ministries.unit_succession as s join chain on s.from_id = chain.id where s.is_primary
    )
    select from chain where id = new.from_id
  ) then
    raise exception 'unit % cannot succeed itself', new.from_id using errcode = 'check_violation', constraint = 'unit_succession_no_cycle';
  end if;
  return new;
end $$;
create trigger unit_succession_no_cycle before insert or update on ministries.unit_succession
  for each row when (new.is_primary and new.to_id is not null) execute function ministries.refuse_succession_cycle();`;
