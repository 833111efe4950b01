import type { MigrationInterface, QueryRunner } from "typeorm";
import { allowWrites, closeWrites } from "./allow-writes.ts";

/** From when to when units exist, what terms rest on, and who may edit terms and the tree of expertise. */
export class ExtendNetwork1764100001000 implements MigrationInterface {
  name = "ExtendNetwork1764100001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    for (const table of writes) await runner.query(allowWrites(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of writes) await runner.query(closeWrites(table));
    await runner.query(`
      drop function members.units_without_members(date);
      alter table members.network_term drop constraint network_term_code, drop column legal_basis_id;
      alter table members.unit_successor drop constraint unit_successor_validity, drop column valid_from, drop column valid_to;
    `);
  }
}

const secretariat = "(select sen.viewer_has('SECRETARIAT'))";

const writes = [
  { table: "members.network_term", insert: secretariat, update: secretariat },
  { table: "members.expertise", insert: secretariat, update: secretariat },
  { table: "members.unit_successor" },
] as const;

const columns = `
alter table members.unit_successor add column valid_from date, add column valid_to date;
comment on column members.unit_successor.valid_from is 'First day of the unit; null when this slice was not told.';
comment on column members.unit_successor.valid_to is 'Last day of the unit; null while it exists.';
update members.unit_successor set valid_to = effective_on - 1 where effective_on is not null;
alter table members.unit_successor add constraint unit_successor_validity check (valid_to >= valid_from);
comment on table members.unit_successor is
  'Read copy of what this slice needs of units: primary succession and validity; every unit has a row.';

alter table members.network_term add column legal_basis_id text,
  add constraint network_term_code check (char_length(code) between 1 and 20);
comment on column members.network_term.legal_basis_id is 'Document of the ministries slice: the resolution the term rests on.';

-- Which units have nobody is public, as the number of members of each unit is.
create function members.units_without_members(on_day date) returns setof text
language sql stable security definer set search_path = '' as $$
  select unit.unit_id from members.unit_successor as unit
  where coalesce(unit.valid_from, on_day) <= on_day and coalesce(unit.valid_to, on_day) >= on_day
    and not exists (select from members.active_members(on_day) as active where active.unit_id = unit.unit_id)
  order by unit.code
$$;
`;
