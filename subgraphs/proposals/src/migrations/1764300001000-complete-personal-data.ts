import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { ExportPersonalData1764200000000 } from "./1764200000000-export-personal-data.ts";

/** The copy that a person gets holds all her words: the texts of her proposals, her comments, what she did with proposals. */
export class CompletePersonalData1764300001000 implements MigrationInterface {
  name = "CompletePersonalData1764300001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views);
    await runner.query("drop function proposals.personal_rows(text)");
    await runner.query(createPersonalRows("proposals", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.personal_rows(text);
      drop view proposals.proposal_of_member, proposals.appeal_of_member;
    `);
    await new ExportPersonalData1764200000000().up(runner);
  }
}

const views = `
create view proposals.proposal_of_member with (security_invoker) as
  select a.member_id, p.id, p.code, p.kind, p.state, p.title_vi, p.title_en, p.summary_vi, p.summary_en, p.body_vi, p.body_en,
    p.created_at, p.submitted_at
  from proposals.proposal as p join proposals.proposal_person as a on a.proposal_id = p.id and a.part = 'AUTHOR';
create view proposals.appeal_of_member with (security_invoker) as
  select a.member_id, f.proposal_id, f.text_vi, f.text_en, f.filed_at from proposals.proposal_appeal as f
  join proposals.proposal_person as a on a.proposal_id = f.proposal_id and a.part = 'AUTHOR';
`;

const held: readonly HeldRows[] = [
  ["proposals", "proposal_person", "member_id"],
  ["texts", "proposal_of_member", "member_id"],
  ["appeals", "appeal_of_member", "member_id"],
  ["endorsements", "endorsement", "member_id"],
  ["opinions", "expert_opinion", "member_id"],
  ["comments", "comment", "member_id"],
  ["referralsAssigned", "referral", "assignee_id"],
  ["answersPrepared", "official_response", "prepared_by_id"],
  ["conclusionsPrepared", "conclusion_draft", "prepared_by_id"],
  ["steps", "timeline_entry", "actor_member_id"],
  ["unit", "member_unit", "member_id"],
];
