import { createPersonalRows, logChanges } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { ExportPersonalData1764200000000 } from "./1764200000000-export-personal-data.ts";

/** The copy that a person gets holds all her words: the texts of her proposals, her comments, what she did with proposals. */
export class CompletePersonalData1764500001000 implements MigrationInterface {
  name = "CompletePersonalData1764500001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views);
    await runner.query("drop function proposals.personal_rows(text)");
    await runner.query(createPersonalRows("proposals", held));
    await runner.query(forgetting);
    await logProposals(runner, [...reasons, ...texts]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.personal_rows(text);
      drop view proposals.proposal_of_member, proposals.appeal_of_member;
    `);
    await new ExportPersonalData1764200000000().up(runner);
    await runner.query(`
      drop function proposals.erase_member(text);
      alter function proposals.forget_member(text) rename to erase_member;
    `);
    await logProposals(runner, reasons);
  }
}

const reasons = ["reason_vi", "reason_en", "created_by"];
/** A draft is its author's alone, and auditors read the log; what was sent is kept as revisions. */
const texts = ["title_vi", "title_en", "title_fold", "summary_vi", "summary_en", "body_vi", "body_en"];

async function logProposals(runner: QueryRunner, hidden: readonly string[]): Promise<void> {
  await runner.query("drop trigger log_change on proposals.proposal");
  await runner.query(logChanges({ table: "proposals.proposal", hidden }));
}

/** What she never sent was never an act of anybody: its words go, the row stays for what refers to it. */
const forgetting = `
alter function proposals.erase_member(text) rename to forget_member;
create function proposals.erase_member(erased text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not sen.viewer_has('SYSTEM') then
    raise exception 'only the slice itself erases a person' using errcode = 'insufficient_privilege';
  end if;
  update proposals.proposal set title_vi = '(bản nháp đã xóa)', title_en = null, summary_vi = null, summary_en = null,
    body_vi = null, body_en = null, state = 'WITHDRAWN', state_since = now(), updated_at = now(), version = version + 1
  where state = 'DRAFT' and submitted_at is null
    and id in (select proposal_id from proposals.proposal_person where member_id = erased and part = 'AUTHOR');
  perform proposals.forget_member(erased);
end $$;
`;

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
