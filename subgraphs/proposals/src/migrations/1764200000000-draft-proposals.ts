import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Drafting, submission and moderation: target units, frozen texts, appeals, conclusions that are being prepared. */
export class DraftProposals1764200000000 implements MigrationInterface {
  name = "DraftProposals1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(tables);
    await runner.query(functions);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy proposals_proposal_insert on proposals.proposal;
      drop policy proposals_proposal_person_insert on proposals.proposal_person;
      alter policy proposals_proposal_select on proposals.proposal using (${readBefore});
      drop function proposals.viewer_drafted(text);
      drop function proposals.next_code();
      drop table proposals.conclusion_draft;
      drop table proposals.proposal_appeal;
      drop table proposals.proposal_revision;
      drop table proposals.proposal_target;
      alter table proposals.proposal
        drop column revision, drop column edited_at, drop column appealed_at, drop column presidium_agreed_at,
        drop column withdrawal_asked_at, drop column raised_from_review_id,
        drop constraint proposal_submitted,
        add constraint proposal_submitted check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null);
      alter table proposals.unit_successor drop constraint unit_successor_pair,
        add constraint unit_successor_pair check ((successor_id is null) = (effective_on is null));
    `);
    await runner.query(authoredBefore);
  }
}

const columns = `
alter table proposals.unit_successor drop constraint unit_successor_pair,
  add constraint unit_successor_pair check (successor_id is null or effective_on is not null);
comment on column proposals.unit_successor.effective_on is
  'First day on which the unit works no more; without a successor when it was dissolved.';

alter table proposals.proposal
  add column revision int not null default 0 check (revision >= 0),
  add column edited_at timestamptz,
  add column appealed_at timestamptz,
  add column presidium_agreed_at timestamptz,
  add column withdrawal_asked_at timestamptz,
  add column raised_from_review_id text,
  drop constraint proposal_submitted,
  -- A draft that was withdrawn is put away too.
  add constraint proposal_submitted check (state in ('DRAFT', 'WITHDRAWN', 'ARCHIVED') or submitted_at is not null);
update proposals.proposal set revision = 1 where opened_at is not null;
comment on column proposals.proposal.revision is 'Number of the text in force; 0 while it has not been frozen.';
comment on column proposals.proposal.edited_at is 'When its text or its targets were last edited; a return asks for an edit before it is sent again.';
`;

const tables = `
create table proposals.proposal_target (
  proposal_id text not null references proposals.proposal,
  unit_id text not null,
  primary key (proposal_id, unit_id)
);
create index proposal_target_of_unit on proposals.proposal_target (unit_id);
comment on table proposals.proposal_target is 'Units the author wants to be asked; the secretariat decides whom it asks.';

create table proposals.proposal_revision (
  proposal_id text not null references proposals.proposal,
  number int not null check (number >= 1),
  title_vi text not null,
  title_en text,
  summary_vi text,
  summary_en text,
  body_vi text,
  body_en text,
  note_vi text,
  note_en text,
  created_at timestamptz not null default now(),
  primary key (proposal_id, number)
);
comment on table proposals.proposal_revision is 'The text as it was endorsed; a change after that is a new revision.';
insert into proposals.proposal_revision (proposal_id, number, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, created_at)
select id, 1, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, opened_at from proposals.proposal where opened_at is not null;

create table proposals.proposal_appeal (
  -- The key is the rule: one appeal for each proposal.
  proposal_id text primary key references proposals.proposal,
  text_vi text not null check (char_length(text_vi) between 1 and 4000),
  text_en text,
  filed_at timestamptz not null default now(),
  decided_at timestamptz,
  granted boolean,
  answer_vi text,
  answer_en text,
  constraint proposal_appeal_decided check ((decided_at is null) = (granted is null) and (decided_at is null) = (answer_vi is null))
);

create table proposals.conclusion_draft (
  proposal_id text primary key references proposals.proposal,
  outcome text not null check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'NOTED')),
  text_vi text not null check (char_length(btrim(text_vi)) > 0),
  text_en text,
  document_id text,
  prepared_by_id text,
  prepared_at timestamptz not null default now()
);
comment on table proposals.conclusion_draft is 'What the secretariat prepared for the presidium to conclude.';
`;

const functions = `
create or replace function proposals.viewer_authored() returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from (
    select proposal_id as id from proposals.proposal_person where part = 'AUTHOR' and member_id = sen.viewer_member()
    union all
    select p.id from proposals.proposal as p
    where p.author_unit_id = any (sen.viewer_units('UNIT_COORDINATOR'))
      and not exists (select from proposals.proposal_person as w where w.proposal_id = p.id and w.part = 'AUTHOR')
  ) as own
$$;
comment on function proposals.viewer_authored() is
  'Ids of proposals the viewer acts for as their author: her own, and those of her units that name no person.';

create or replace function proposals.locked_proposal(wanted text) returns table (state text, version int, answer_versions int)
language sql volatile security definer set search_path = '' as $$
  select state, version, answer_versions from proposals.proposal
  where id = wanted and (proposals.viewer_in_network() or sen.viewer_has('SYSTEM')) for update
$$;

create function proposals.next_code() returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  of_year text := extract(year from proposals.today())::text;
  next_number int;
begin
  -- Who asks second waits until the first has written her code, so that none is given twice and none is left out.
  perform pg_advisory_xact_lock(hashtextextended('proposals.code ' || of_year, 0));
  select coalesce(max(substring(code from 9)::int), 0) + 1 into next_number
  from proposals.proposal where code ~ ('^DX-' || of_year || '-[0-9]+$');
  return 'DX-' || of_year || '-' || lpad(next_number::text, greatest(3, length(next_number::text)), '0');
end $$;
comment on function proposals.next_code() is 'The next free code of this year, DX-YYYY-NNN.';

-- A draft without its author is read by nobody; whoever made it in this moment may put her name to it.
create function proposals.viewer_drafted(wanted text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from proposals.proposal
    where id = wanted and state = 'DRAFT' and author_unit_id is null and created_by = sen.viewer_subject())
$$;
`;

const authoredBefore = `
create or replace function proposals.viewer_authored() returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(proposal_id), '{}') from proposals.proposal_person
  where part = 'AUTHOR' and member_id = sen.viewer_member()
$$;
create or replace function proposals.locked_proposal(wanted text) returns table (state text, version int, answer_versions int)
language sql volatile security definer set search_path = '' as $$
  select state, version, answer_versions from proposals.proposal
  where id = wanted and proposals.viewer_in_network() for update
$$;
`;

const authored = "(select proposals.viewer_authored())::text[]";
const readsProposal = "exists (select from proposals.proposal where proposal.id = proposal_id)";
const steers = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM'))";
const readBefore = `(visibility = 'PUBLIC' and concluded_at is not null)
  or (opened_at is not null and (select proposals.viewer_in_network()))
  or id = any (${authored})
  or author_unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])
  or (submitted_at is not null and (select sen.viewer_has('SECRETARIAT')))`;

const guards = [
  {
    table: "proposals.proposal_target",
    read: readsProposal,
    insert: `proposal_id = any (${authored})`,
    delete: `proposal_id = any (${authored})`,
    system: "all",
  },
  {
    table: "proposals.proposal_revision",
    read: `(select proposals.viewer_in_network()) and ${readsProposal}`,
    insert: `proposal_id = any (${authored}) or (select sen.viewer_has('SECRETARIAT'))`,
  },
  {
    table: "proposals.proposal_appeal",
    read: `proposal_id = any (${authored}) or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))`,
    insert: `proposal_id = any (${authored})`,
    update: "(select sen.viewer_has('PRESIDIUM'))",
  },
  {
    table: "proposals.conclusion_draft",
    read: "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))",
    insert: steers,
    update: steers,
  },
] as const;

const policies = `
grant insert on proposals.proposal, proposals.proposal_person to sen_proposals_app;
create policy proposals_proposal_insert on proposals.proposal for insert to sen_proposals_app with check (
  state = 'DRAFT' and created_by = (select sen.viewer_subject()) and (
    (author_unit_id is null and (select sen.viewer_has('NETWORK_MEMBER')))
    or author_unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])
  )
);
-- The presidium hears of what was not admitted when the author appeals to it.
alter policy proposals_proposal_select on proposals.proposal using (${readBefore}
  or (appealed_at is not null and (select sen.viewer_has('PRESIDIUM'))));
create policy proposals_proposal_person_insert on proposals.proposal_person for insert to sen_proposals_app with check (
  member_id = (select sen.viewer_member()) and (
    (part = 'AUTHOR' and proposals.viewer_drafted(proposal_id))
    or (part = 'CONCLUDER' and (select sen.viewer_has('PRESIDIUM')))
  )
);
`;
