import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Commitments that units keep themselves: milestones, reasons, and the proposal that moves on with the first of them. */
export class KeepCommitments1764200003000 implements MigrationInterface {
  name = "KeepCommitments1764200003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guardTable(milestoneGuard));
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy proposals_commitment_insert on proposals.commitment;
      drop policy proposals_commitment_update on proposals.commitment;
      drop policy proposals_commitment_system_update on proposals.commitment;
      drop function proposals.begin_implementation(text);
      drop table proposals.commitment_milestone;
      alter table proposals.commitment drop column closing_note_vi, drop column closing_note_en;
    `);
  }
}

const tables = `
alter table proposals.commitment
  add column closing_note_vi text,
  add column closing_note_en text;
comment on column proposals.commitment.closing_note_vi is 'Why it was cancelled, or why it counts as done without evidence.';

create table proposals.commitment_milestone (
  id text primary key default 'mil_' || uuidv7(),
  commitment_id text not null references proposals.commitment,
  title_vi text not null check (char_length(title_vi) between 1 and 200),
  title_en text,
  due_on date,
  done_on date,
  created_at timestamptz not null default now()
);
create index milestone_of_commitment on proposals.commitment_milestone (commitment_id, due_on, id);

-- The system's move: the first commitment after a conclusion that took the proposal up, whoever made it.
create function proposals.begin_implementation(of_proposal text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update proposals.proposal
  set state = 'IN_IMPLEMENTATION', state_since = now(), version = version + 1, answer_versions = 0, updated_at = now()
  where id = of_proposal and state = 'CONCLUDED' and outcome in ('ACCEPTED', 'PARTLY_ACCEPTED')
    and exists (select from proposals.commitment where proposal_id = of_proposal);
  if not found then return false; end if;
  insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
  values (of_proposal, 'TRANSITION', 'CONCLUDED', 'IN_IMPLEMENTATION');
  return true;
end $$;
`;

const keeps =
  "(unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]) or (select sen.viewer_has('SECRETARIAT')))";
const ofKeptCommitment = `exists (select from proposals.commitment as c where c.id = commitment_id and ${keeps.replace("unit_id", "c.unit_id")})`;

const milestoneGuard = {
  table: "proposals.commitment_milestone",
  // Read with the commitment, which is read with its proposal.
  read: "exists (select from proposals.commitment where commitment.id = commitment_id)",
  insert: ofKeptCommitment,
  update: ofKeptCommitment,
};

const policies = `
grant insert, update on proposals.commitment to sen_proposals_app;
create policy proposals_commitment_insert on proposals.commitment for insert to sen_proposals_app with check (${keeps}
  and exists (select from proposals.proposal where proposal.id = proposal_id
    and proposal.state in ('CONCLUDED', 'IN_IMPLEMENTATION') and proposal.outcome in ('ACCEPTED', 'PARTLY_ACCEPTED')));
create policy proposals_commitment_update on proposals.commitment for update to sen_proposals_app using (${keeps}) with check (${keeps});
-- A plan activity that is done ends the commitments tied to it.
create policy proposals_commitment_system_update on proposals.commitment for update to sen_proposals_app
  using ((select sen.viewer_has('SYSTEM'))) with check ((select sen.viewer_has('SYSTEM')));
`;
