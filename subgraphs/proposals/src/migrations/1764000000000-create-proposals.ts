import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Proposals, the people behind them, and the read copy of successions. */
export class CreateProposals1764000000000 implements MigrationInterface {
  name = "CreateProposals1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewerRules);
    await runner.query(successions);
    // The map of units is public: it says nothing about a person or a proposal.
    await runner.query(guardTable({ table: "proposals.unit_successor", read: "true" }));
    await runner.query(proposal);
    await runner.query(people);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.locked_proposal(text);
      drop table proposals.sponsorship;
      drop table proposals.proposal_person cascade;
      drop table proposals.proposal cascade;
      drop function proposals.viewer_authored();
      drop view proposals.unit_fold;
      drop table proposals.unit_successor;
      drop function proposals.viewer_in_network();
      drop function proposals.today();
    `);
  }
}

const viewerRules = `
create function proposals.today() returns date language sql stable parallel safe as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;
comment on function proposals.today() is 'The calendar day in Vietnam.';

create function proposals.viewer_in_network() returns boolean language sql stable parallel safe as $$
  select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR', 'SECRETARIAT', 'PRESIDIUM', 'AUDITOR', 'DATA_PROTECTION', 'SERVICE')
$$;
comment on function proposals.viewer_in_network() is 'True for every signed-in role of the network.';
`;

const successions = `
create table proposals.unit_successor (
  unit_id text primary key,
  code text not null unique,
  successor_id text,
  effective_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint unit_successor_pair check ((successor_id is null) = (effective_on is null)),
  constraint unit_successor_not_itself check (successor_id <> unit_id)
);
create index unit_successor_successor on proposals.unit_successor (successor_id);
comment on table proposals.unit_successor is 'Read copy of primary successions of the ministries slice; every unit has a row.';

create view proposals.unit_fold as
  with recursive walk(unit_id, current_id) as (
    select unit_id, unit_id from proposals.unit_successor where successor_id is null or effective_on > proposals.today()
    union all
    select old.unit_id, walk.current_id
    from proposals.unit_successor as old join walk on old.successor_id = walk.unit_id
    where old.effective_on <= proposals.today()
  )
  select unit_id, current_id from walk;
comment on view proposals.unit_fold is 'Each unit with the unit that carries on its work today: itself while it is active.';
grant select on proposals.unit_fold to sen_proposals_app;
`;

const proposal = `
create table proposals.proposal (
  id text primary key default 'prp_' || uuidv7(),
  code text not null unique,
  title_vi text not null check (char_length(title_vi) between 10 and 200),
  title_en text,
  summary_vi text check (char_length(summary_vi) <= 500),
  summary_en text,
  body_vi text,
  body_en text,
  kind text not null check (kind in ('POLICY', 'COORDINATION', 'WOMEN_CADRES', 'PROGRAMME', 'NETWORK_ACTIVITY')),
  fields text[] not null default '{}',
  state text not null default 'DRAFT' check (state in (
    'DRAFT', 'SUBMITTED', 'RETURNED', 'OPEN', 'UNDER_REVIEW', 'REFERRED', 'RESPONDED', 'CONCLUDED',
    'IN_IMPLEMENTATION', 'COMPLETED', 'NOT_ADMITTED', 'MERGED', 'WITHDRAWN', 'ARCHIVED'
  )),
  state_since timestamptz not null default now(),
  visibility text not null default 'NETWORK' check (visibility in ('PUBLIC', 'NETWORK', 'UNIT', 'SELF')),
  author_unit_id text,
  raised_at_event_id text,
  merged_into_id text references proposals.proposal,
  submitted_at timestamptz,
  opened_at timestamptz,
  open_until date,
  outcome text check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'NOTED')),
  concluded_at timestamptz,
  conclusion_vi text,
  conclusion_en text,
  conclusion_document_id text,
  reason_code text check (reason_code in ('DUPLICATE', 'OUT_OF_SCOPE', 'ALREADY_DONE', 'NOT_FEASIBLE', 'OTHER')),
  reason_vi text,
  reason_en text,
  endorsement_count int not null default 0 check (endorsement_count >= 0),
  answer_versions int not null default 0,
  year int generated always as (extract(year from submitted_at at time zone 'Asia/Ho_Chi_Minh')::int) stored,
  title_fold text not null generated always as (sen.vi_fold(title_vi || ' ' || coalesce(title_en, ''))) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint proposal_submitted check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
  constraint proposal_opened check (case
    when state in ('OPEN', 'UNDER_REVIEW', 'REFERRED', 'RESPONDED', 'CONCLUDED', 'IN_IMPLEMENTATION', 'COMPLETED') then opened_at is not null
    when state in ('DRAFT', 'SUBMITTED', 'RETURNED') then opened_at is null
    else true end),
  constraint proposal_merged check (state = 'ARCHIVED' or (state = 'MERGED') = (merged_into_id is not null)),
  constraint proposal_conclusion_whole check (
    (outcome is null) = (concluded_at is null) and (outcome is null) = (conclusion_vi is null)
  ),
  constraint proposal_concluded check (
    state = 'ARCHIVED' or (state in ('CONCLUDED', 'IN_IMPLEMENTATION', 'COMPLETED')) = (outcome is not null)
  ),
  constraint proposal_not_admitted check (state <> 'NOT_ADMITTED' or (reason_code is not null and reason_vi is not null)),
  constraint proposal_public check (visibility <> 'PUBLIC' or concluded_at is not null)
);
comment on column proposals.proposal.opened_at is 'When the network first saw it; a proposal that never opened stays with its author, her unit and the secretariat.';
comment on column proposals.proposal.endorsement_count is 'Kept by a trigger on endorsement; never written by hand.';
comment on column proposals.proposal.answer_versions is
  'How many of the latest versions came from answers alone: an answer of one unit does not make the answer of another stale.';
comment on column proposals.proposal.year is 'Year of submission in Vietnam: the year the pipeline counts it in.';
create index proposal_by_year on proposals.proposal (year, state);
create index proposal_newest on proposals.proposal ((coalesce(submitted_at, created_at)) desc, id desc);
create index proposal_most_endorsed on proposals.proposal (endorsement_count desc, id desc);
create index proposal_of_unit on proposals.proposal (author_unit_id, (coalesce(submitted_at, created_at)) desc, id desc);
create index proposal_longest_in_state on proposals.proposal (state_since, id);
create index proposal_of_event on proposals.proposal (raised_at_event_id) where raised_at_event_id is not null;
create index proposal_fields on proposals.proposal using gin (fields);
create index proposal_title_search on proposals.proposal using gin (title_fold public.gin_trgm_ops);

create table proposals.sponsorship (
  proposal_id text not null references proposals.proposal,
  unit_id text not null,
  state text not null default 'INVITED' check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (proposal_id, unit_id),
  constraint sponsorship_decided check ((state = 'INVITED') = (decided_at is null))
);
`;

const people = `
-- Apart from the proposal: a visitor may read a published proposal, but no person in it. Erasing a person deletes her row.
create table proposals.proposal_person (
  proposal_id text not null references proposals.proposal,
  part text not null check (part in ('AUTHOR', 'CONCLUDER')),
  member_id text not null,
  created_at timestamptz not null default now(),
  primary key (proposal_id, part)
);
create index proposal_person_of_member on proposals.proposal_person (member_id, part);

create function proposals.viewer_authored() returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(proposal_id), '{}') from proposals.proposal_person
  where part = 'AUTHOR' and member_id = sen.viewer_member()
$$;
comment on function proposals.viewer_authored() is 'Ids of the viewer''s own proposals, for policies: a policy may not ask a table whose policy asks back.';

-- FOR UPDATE under row-level security needs the right to update, which one who endorses or answers has not.
create function proposals.locked_proposal(wanted text) returns table (state text, version int, answer_versions int)
language sql volatile security definer set search_path = '' as $$
  select state, version, answer_versions from proposals.proposal
  where id = wanted and proposals.viewer_in_network() for update
$$;
comment on function proposals.locked_proposal(text) is 'Waits for the proposal''s row, keeps it for this transaction, and tells its state.';
`;

const inNetwork = "(select proposals.viewer_in_network())";
const authored = "id = any ((select proposals.viewer_authored())::text[])";
const ofAuthorsUnit = "author_unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
const readsProposal = "exists (select from proposals.proposal where proposal.id = proposal_id)";

const guards = [
  {
    table: "proposals.proposal",
    read: `(visibility = 'PUBLIC' and concluded_at is not null)
      or (opened_at is not null and ${inNetwork})
      or ${authored} or ${ofAuthorsUnit}
      or (submitted_at is not null and (select sen.viewer_has('SECRETARIAT')))`,
    update: `${authored} or (submitted_at is not null and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM')))`,
  },
  {
    table: "proposals.proposal_person",
    read: `member_id = (select sen.viewer_member()) or (${inNetwork} and ${readsProposal})`,
  },
  // No person stands in a sponsorship: whoever may read the proposal may read which units stand behind it.
  { table: "proposals.sponsorship", read: readsProposal },
] as const;
