import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What units promised after a conclusion. */
export class CreateCommitments1764000003000 implements MigrationInterface {
  name = "CreateCommitments1764000003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(
      guardTable({
        // A commitment names units and no person: it is read with its proposal.
        table: "proposals.commitment",
        read: "exists (select from proposals.proposal where proposal.id = proposal_id)",
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table proposals.commitment");
  }
}

const table = `
create table proposals.commitment (
  id text primary key default 'com_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  title_vi text not null,
  title_en text,
  unit_id text not null,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'ONGOING', 'DONE', 'CANCELLED')),
  progress int not null default 0 check (progress between 0 and 100),
  weight int not null default 1 check (weight between 1 and 10),
  due_on date,
  plan_activity_id text,
  evidence_document_ids text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint commitment_done check (state <> 'DONE' or progress = 100)
);
create index commitment_of_proposal on proposals.commitment (proposal_id, id);
create index commitment_of_unit on proposals.commitment (unit_id, due_on, id);
create index commitment_of_activity on proposals.commitment (plan_activity_id) where plan_activity_id is not null;
`;
