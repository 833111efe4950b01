import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose turn it is each year to host the network's workshop. */
export class CreateHosting1764000004000 implements MigrationInterface {
  name = "CreateHosting1764000004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    // Who hosts is public once the unit has agreed; what is only proposed or was given up stays inside the network.
    await runner.query(
      guardTable({
        table: "ministries.host_assignment",
        read: "state in ('CONFIRMED', 'SCHEDULED', 'HELD') or (select sen.viewer_signed_in())",
      }),
    );
    // What the unit's leaders promised is for the network.
    await runner.query(guardTable({ table: "ministries.host_promise", read: "(select sen.viewer_signed_in())" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table ministries.host_promise, ministries.host_assignment");
  }
}

const tables = `
create table ministries.host_assignment (
  id text primary key default 'hst_' || uuidv7(),
  year integer not null,
  unit_id text not null references ministries.unit,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'SCHEDULED', 'HELD', 'CANCELLED')),
  -- Id of the workshop in the events slice.
  event_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1,
  check (state <> 'SCHEDULED' or event_id is not null)
);
-- One unit hosts in a year, and a unit has one turn in a year; a cancelled turn counts for neither.
create unique index host_assignment_one_held on ministries.host_assignment (year) where state = 'HELD';
create unique index host_assignment_one_turn on ministries.host_assignment (unit_id, year) where state <> 'CANCELLED';
create index host_assignment_year on ministries.host_assignment (year, id);

create table ministries.host_promise (
  host_assignment_id text primary key references ministries.host_assignment,
  leadership_commitments_vi text,
  leadership_commitments_en text,
  note_vi text,
  note_en text,
  check (leadership_commitments_vi is not null or leadership_commitments_en is null),
  check (note_vi is not null or note_en is null)
);`;
