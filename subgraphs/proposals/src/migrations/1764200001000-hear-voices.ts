import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Sponsors, endorsements that are carried over or taken back, opinions that are asked for and declined, comments. */
export class HearVoices1764200001000 implements MigrationInterface {
  name = "HearVoices1764200001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(memberUnits);
    await runner.query(endorsements);
    await runner.query(opinions);
    await runner.query(comments);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy proposals_sponsorship_insert on proposals.sponsorship;
      drop policy proposals_sponsorship_update on proposals.sponsorship;
      drop policy proposals_endorsement_delete on proposals.endorsement;
      drop policy proposals_expert_opinion_insert on proposals.expert_opinion;
      drop policy proposals_expert_opinion_update on proposals.expert_opinion;
      drop table proposals.comment;
      drop table proposals.member_unit;
      drop function proposals.carry_endorsements(text, text);
      delete from proposals.endorsement where member_id is null or carried_from_id is not null;
      alter table proposals.endorsement alter member_id set not null, drop column revision, drop column carried_from_id;
      delete from proposals.expert_opinion where member_id is null or declined_at is not null;
      drop index proposals.expert_opinion_one_each;
      drop index proposals.expert_opinion_waiting;
      create index expert_opinion_waiting on proposals.expert_opinion (member_id, due_on) where delivered_at is null;
      alter table proposals.expert_opinion alter member_id set not null,
        drop column declined_at, drop column decline_reason_vi, drop column decline_reason_en, drop column unit_id,
        add constraint expert_opinion_one_each unique (proposal_id, member_id);
    `);
    await runner.query(openCounts("true"));
  }
}

const memberUnits = `
create table proposals.member_unit (
  member_id text primary key,
  unit_id text,
  updated_at timestamptz not null default now()
);
comment on table proposals.member_unit is
  'Read copy of each member''s primary unit of today, kept by appointment.changed; null when she has none.';
`;

const endorsements = `
alter table proposals.endorsement
  alter member_id drop not null,
  add column revision int not null default 1 check (revision >= 1),
  add column carried_from_id text references proposals.proposal;
comment on column proposals.endorsement.member_id is 'Null when her data were erased; the unit stays and the endorsement counts.';
comment on column proposals.endorsement.carried_from_id is 'The merged proposal on which it was made; revision is that one''s.';

-- Endorsements of a merged proposal count for the one it was merged into: each member once, by her earliest day.
create function proposals.carry_endorsements(merged text, kept text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  carried int;
begin
  if not sen.viewer_has('SECRETARIAT') then
    raise exception 'only the secretariat merges proposals' using errcode = 'insufficient_privilege';
  end if;
  insert into proposals.endorsement as mine
    (proposal_id, member_id, unit_id, reason_vi, reason_en, endorsed_at, revision, carried_from_id)
  select kept, e.member_id, e.unit_id, e.reason_vi, e.reason_en, e.endorsed_at, e.revision, coalesce(e.carried_from_id, merged)
  from proposals.endorsement as e
  where e.proposal_id = merged and not exists (
    select from proposals.proposal_person as author
    where author.proposal_id = kept and author.part = 'AUTHOR' and author.member_id = e.member_id)
  on conflict on constraint endorsement_one_each do update set
    endorsed_at = excluded.endorsed_at, unit_id = excluded.unit_id, revision = excluded.revision,
    carried_from_id = excluded.carried_from_id, reason_vi = coalesce(mine.reason_vi, excluded.reason_vi),
    reason_en = case when mine.reason_vi is null then excluded.reason_en else mine.reason_en end
    where excluded.endorsed_at < mine.endorsed_at;
  get diagnostics carried = row_count;
  return carried;
end $$;
`;

const openCounts = (waiting: string) => `
create or replace function proposals.open_opinion_counts(member_ids text[]) returns table (member_id text, total int)
language sql stable security definer set search_path = '' as $$
  select asked.id, count(waiting.id)::int
  from unnest(member_ids) as asked(id)
  left join proposals.expert_opinion as waiting
    on waiting.member_id = asked.id and waiting.delivered_at is null and ${waiting}
  where asked.id = sen.viewer_member() or sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
  group by asked.id
$$;`;

const opinions = `
alter table proposals.expert_opinion
  alter member_id drop not null,
  add column declined_at timestamptz,
  add column decline_reason_vi text,
  add column decline_reason_en text,
  add column unit_id text,
  drop constraint expert_opinion_one_each,
  add constraint expert_opinion_declined check (declined_at is null or delivered_at is null);
comment on column proposals.expert_opinion.unit_id is 'Unit of the reviewer on the day she was asked.';
-- Who declined may be asked again.
create unique index expert_opinion_one_each on proposals.expert_opinion (proposal_id, member_id) where declined_at is null;
drop index proposals.expert_opinion_waiting;
create index expert_opinion_waiting on proposals.expert_opinion (member_id, due_on) where delivered_at is null and declined_at is null;
${openCounts("waiting.declined_at is null")}
`;

const comments = `
create table proposals.comment (
  id text primary key default 'cmt_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  member_id text,
  unit_id text,
  body text not null check (char_length(body) <= 4000),
  created_at timestamptz not null default clock_timestamp(),
  edited_at timestamptz,
  removed_at timestamptz,
  version int not null default 1,
  constraint comment_tombstone check ((removed_at is not null) = (btrim(body) = ''))
);
comment on column proposals.comment.body is 'Empty once it was removed: the place in the thread stays, the words go.';
create index comment_of_proposal on proposals.comment (proposal_id, created_at, id);
create index comment_of_member on proposals.comment (member_id);
`;

const inNetwork = "(select proposals.viewer_in_network())";
const readsProposal = "exists (select from proposals.proposal where proposal.id = proposal_id)";
const isHerself = "member_id = (select sen.viewer_member())";
const isSecretariat = "(select sen.viewer_has('SECRETARIAT'))";

const guards = [
  // Who works where is in the directory anyway; here only the rule on reviewers asks for it.
  { table: "proposals.member_unit", read: isSecretariat, system: "all" },
  {
    table: "proposals.comment",
    read: `${inNetwork} and ${readsProposal}`,
    insert: `${isHerself} and (select sen.viewer_has('NETWORK_MEMBER'))
      and exists (select from proposals.proposal where proposal.id = proposal_id and proposal.opened_at is not null)`,
    update: `${isHerself} or ${isSecretariat}`,
  },
] as const;

const policies = `
grant insert, update on proposals.sponsorship, proposals.expert_opinion to sen_proposals_app;
grant delete on proposals.endorsement to sen_proposals_app;
create policy proposals_sponsorship_insert on proposals.sponsorship for insert to sen_proposals_app with check (
  state = 'INVITED' and (${isSecretariat} or proposal_id = any ((select proposals.viewer_authored())::text[])));
create policy proposals_sponsorship_update on proposals.sponsorship for update to sen_proposals_app
  using (unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]))
  with check (unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]));
create policy proposals_endorsement_delete on proposals.endorsement for delete to sen_proposals_app using (
  ${isHerself} and exists (
    select from proposals.proposal where proposal.id = proposal_id and proposal.state in ('OPEN', 'UNDER_REVIEW')));
create policy proposals_expert_opinion_insert on proposals.expert_opinion for insert to sen_proposals_app
  with check (${isSecretariat} and delivered_at is null);
create policy proposals_expert_opinion_update on proposals.expert_opinion for update to sen_proposals_app
  using (${isHerself}) with check (${isHerself});
`;
