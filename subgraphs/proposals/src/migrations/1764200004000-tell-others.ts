import { guardTable, logChanges, ownerRole } from "@sen/database";
import type { LoggedTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { erasure } from "./sql/erasure.ts";

/** Every move tells the other slices and leaves its line in the change log, whichever use case made it. */
export class TellOthers1764200004000 implements MigrationInterface {
  name = "TellOthers1764200004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(telling);
    await runner.query(tellers.map(createTeller).join("\n"));
    await runner.query(erasure);
    await runner.query(
      guardTable({
        table: "proposals.erasure_review",
        read: "(select sen.viewer_has('DATA_PROTECTION', 'SECRETARIAT'))",
        update: "(select sen.viewer_has('DATA_PROTECTION', 'SECRETARIAT'))",
      }),
    );
    for (const table of logged) await runner.query(logChanges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.erase_member(text);
      drop table proposals.erasure_review;
      drop trigger official_response_final on proposals.official_response;
      create trigger official_response_final before update on proposals.official_response
        for each row when (old.published_at is not null) execute function proposals.keep_published_response();
    `);
    for (const { table } of logged) {
      if (table !== "proposals.erasure_review") await runner.query(`drop trigger log_change on ${table}`);
    }
    await runner.query(tellers.map((each) => `drop trigger ${nameOf(each)} on proposals.${each.table};`).join("\n"));
    await runner.query(`
      drop function proposals.tell_proposal();
      drop function proposals.tell_part();
      drop function proposals.tell(text, text, jsonb);
      drop function proposals.is_seeding();
    `);
  }
}

const telling = `
create function proposals.is_seeding() returns boolean language sql stable set search_path = '' as $$
  select current_setting('sen.seeding', true) = 'on' and session_user = '${ownerRole("proposals")}'
$$;
comment on function proposals.is_seeding() is 'True while the owner fills the tables with what never happened here, as demo data.';

create function proposals.tell(type text, of_proposal text, facts jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform proposals.emit(type, 'proposal:' || of_proposal, jsonb_strip_nulls(
    jsonb_build_object('proposalId', of_proposal, 'code', (select code from proposals.proposal where id = of_proposal)) || facts));
end $$;
revoke all on function proposals.tell(text, text, jsonb) from public;

create function proposals.tell_proposal() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  facts jsonb;
begin
  if proposals.is_seeding() then return null; end if;
  facts := jsonb_build_object(
    'title', jsonb_build_object('vi', new.title_vi, 'en', new.title_en),
    'authorId', (select member_id from proposals.proposal_person where proposal_id = new.id and part = 'AUTHOR'),
    'authorUnitId', new.author_unit_id);
  perform proposals.tell('proposal.moved', new.id, facts || jsonb_build_object('from', old.state, 'to', new.state));
  if new.state = 'COMPLETED' then
    perform proposals.tell('proposal.completed', new.id, (facts - 'title') || jsonb_build_object('on', proposals.today()));
  end if;
  return null;
end $$;

create function proposals.tell_part() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  now_is jsonb := to_jsonb(new);
  of_proposal text := now_is ->> 'proposal_id';
begin
  if proposals.is_seeding() then return null; end if;
  case tg_argv[0]
    when 'referral' then
      perform proposals.tell('referral.moved', of_proposal, jsonb_build_object(
        'referralId', new.id, 'unitId', now_is -> 'unit_id', 'dueOn', now_is -> 'due_on', 'from', was -> 'state', 'to', now_is -> 'state',
        'reassignedFromUnitId', now_is -> 'reassigned_from_unit_id', 'assigneeId', now_is -> 'assignee_id',
        'title', (select jsonb_build_object('vi', title_vi, 'en', title_en) from proposals.proposal where id = of_proposal)));
    when 'commitment' then
      perform proposals.tell('commitment.moved', of_proposal, jsonb_build_object(
        'commitmentId', new.id, 'unitId', now_is -> 'unit_id', 'dueOn', now_is -> 'due_on', 'from', was -> 'state', 'to', now_is -> 'state'));
    when 'sponsorship' then
      perform proposals.tell('sponsorship.moved', of_proposal, jsonb_build_object(
        'unitId', now_is -> 'unit_id', 'from', was -> 'state', 'to', now_is -> 'state'));
    when 'comment' then
      perform proposals.tell('proposal.commented', of_proposal, jsonb_build_object('commentId', new.id, 'authorId', now_is -> 'member_id'));
    when 'timeline' then
      perform proposals.tell('proposal.recorded', of_proposal, jsonb_build_object(
        'entryId', new.id, 'kind', now_is -> 'kind', 'referralId', now_is -> 'referral_id', 'opinionId', now_is -> 'opinion_id'));
    when 'opinion' then
      perform proposals.tell(case
          when now_is ->> 'delivered_at' is not null then 'opinion.delivered'
          when now_is ->> 'declined_at' is not null then 'opinion.declined'
          else 'opinion.requested' end,
        of_proposal, jsonb_build_object('opinionId', new.id, 'memberId', now_is -> 'member_id', 'unitId', now_is -> 'unit_id',
          'dueOn', now_is -> 'due_on', 'on', proposals.today()));
  end case;
  return null;
end $$;
`;

interface Teller {
  readonly table: string;
  readonly kind: string;
  readonly on: string;
  readonly when?: string;
}

const moved = "old.state is distinct from new.state";

const tellers: readonly Teller[] = [
  // A draft is nobody's business yet: it tells of nothing before it was sent.
  { table: "proposal", kind: "proposal", on: "update of state", when: `${moved} and new.submitted_at is not null` },
  { table: "referral", kind: "referral", on: "insert" },
  { table: "referral", kind: "referral", on: "update of state", when: moved },
  { table: "commitment", kind: "commitment", on: "insert" },
  { table: "commitment", kind: "commitment", on: "update of state", when: moved },
  { table: "sponsorship", kind: "sponsorship", on: "insert" },
  { table: "sponsorship", kind: "sponsorship", on: "update of state", when: moved },
  { table: "comment", kind: "comment", on: "insert" },
  { table: "timeline_entry", kind: "timeline", on: "insert" },
  { table: "expert_opinion", kind: "opinion", on: "insert" },
  {
    table: "expert_opinion",
    kind: "opinion",
    on: "update of delivered_at, declined_at",
    when: `new.member_id is not null and (old.delivered_at is distinct from new.delivered_at
      or old.declined_at is distinct from new.declined_at)`,
  },
];

const nameOf = ({ kind, on }: Teller) => `tell_${kind}_${on === "insert" ? "made" : "moved"}`;

const createTeller = (teller: Teller) => `
create trigger ${nameOf(teller)} after ${teller.on} on proposals.${teller.table} for each row
  ${teller.when === undefined ? "" : `when (${teller.when})`}
  execute function ${teller.kind === "proposal" ? "proposals.tell_proposal()" : `proposals.tell_part('${teller.kind}')`};`;

/** All tables but copies of other slices' facts and what is append-only anyway; values that tell of a person stay out. */
const logged: readonly LoggedTable[] = [
  // Who entered a row is an account, and an account is a person.
  { table: "proposals.proposal", hidden: ["reason_vi", "reason_en", "created_by"] },
  { table: "proposals.proposal_person", key: "proposal_id", hidden: ["member_id"] },
  { table: "proposals.proposal_target", key: "proposal_id" },
  { table: "proposals.proposal_revision", key: "proposal_id" },
  { table: "proposals.proposal_appeal", key: "proposal_id", hidden: ["text_vi", "text_en", "answer_vi", "answer_en"] },
  { table: "proposals.conclusion_draft", key: "proposal_id", hidden: ["prepared_by_id"] },
  { table: "proposals.sponsorship", key: "proposal_id" },
  { table: "proposals.endorsement", hidden: ["member_id", "reason_vi", "reason_en"] },
  {
    table: "proposals.expert_opinion",
    hidden: ["member_id", "text_vi", "text_en", "decline_reason_vi", "decline_reason_en", "created_by"],
  },
  { table: "proposals.comment", hidden: ["member_id", "body"] },
  { table: "proposals.referral", hidden: ["assignee_id", "closing_note_vi", "closing_note_en", "created_by"] },
  { table: "proposals.referral_offer", key: "referral_id" },
  { table: "proposals.official_response", key: "referral_id", hidden: ["prepared_by_id", "created_by"] },
  { table: "proposals.commitment", hidden: ["closing_note_vi", "closing_note_en", "created_by"] },
  { table: "proposals.commitment_milestone" },
  { table: "proposals.timeline_entry", hidden: ["actor_member_id", "note_vi", "note_en"] },
  { table: "proposals.unit_successor", key: "unit_id" },
  { table: "proposals.erasure_review", hidden: ["checked_by"] },
];
