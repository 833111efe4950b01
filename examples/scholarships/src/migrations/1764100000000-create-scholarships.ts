import { guardTable, logChanges } from "@sen/subgraph";
import type { MigrationInterface, QueryRunner } from "@sen/subgraph";

export class CreateScholarships1764100000000 implements MigrationInterface {
  name = "CreateScholarships1764100000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    for (const table of ["programme", "call"]) await runner.query(logChanges({ table: `scholarships.${table}` }));
    await runner.query(logChanges({ table: "scholarships.nomination", hidden: ["member_id"] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table scholarships.nomination, scholarships.call, scholarships.programme");
  }
}

const tables = `
create table scholarships.programme (
  id text primary key default 'spr_' || uuidv7(),
  name_vi text not null,
  name_en text,
  owner_unit_id text not null,
  field text not null,
  level_vi text,
  level_en text
);
create table scholarships.call (
  id text primary key default 'scl_' || uuidv7(),
  programme_id text not null references scholarships.programme,
  year int not null check (year between 2000 and 2200),
  seats int not null check (seats > 0),
  state text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DECIDED')),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  info_session_id text
);
create index call_of_programme on scholarships.call (programme_id, year desc);
create table scholarships.nomination (
  id text primary key default 'nom_' || uuidv7(),
  call_id text not null references scholarships.call,
  member_id text,
  unit_id text not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'SHORTLISTED', 'AWARDED', 'NOT_AWARDED', 'WITHDRAWN')),
  submitted_on date,
  version int not null default 1,
  constraint nomination_submitted check (state in ('DRAFT', 'WITHDRAWN') or submitted_on is not null)
);
create unique index nomination_once on scholarships.nomination (call_id, member_id) where state <> 'WITHDRAWN';
create index nomination_of_call on scholarships.nomination (call_id, id desc);
create index nomination_of_member on scholarships.nomination (member_id);
create index nomination_of_unit on scholarships.nomination (unit_id);
`;

const unitsOfViewer = "any ((select sen.viewer_units('UNIT_COORDINATOR', 'SERVICE'))::text[])";
const unitsToWriteFor = "any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
const programmeOf = (call: string) => `(select programme_id from scholarships.call where call.id = ${call})`;
const ownedBy = (programme: string, units: string) =>
  `exists (select from scholarships.programme where programme.id = ${programme} and owner_unit_id = ${units})`;

const guards = [
  { table: "scholarships.programme", read: "true" },
  {
    table: "scholarships.call",
    read: `state <> 'DRAFT' or ${ownedBy("programme_id", unitsOfViewer)}`,
  },
  {
    // Names of nominees are for the unit that nominates, for the owner of the programme, and for the nominee.
    table: "scholarships.nomination",
    read: `unit_id = ${unitsOfViewer} or member_id = (select sen.viewer_member())
      or (state <> 'DRAFT' and ${ownedBy(programmeOf("call_id"), unitsOfViewer)})`,
    insert: `unit_id = ${unitsToWriteFor}`,
    update: `unit_id = ${unitsToWriteFor} or ${ownedBy(programmeOf("call_id"), unitsToWriteFor)}`,
  },
];
