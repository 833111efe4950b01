import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Referrals to units, their official answers, and the timeline of a proposal. */
export class CreateReferrals1764000002000 implements MigrationInterface {
  name = "CreateReferrals1764000002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(referral);
    await runner.query(timeline);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(answering);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.note_answer(text, boolean);
      drop table proposals.timeline_entry;
      drop table proposals.official_response;
      drop function proposals.keep_published_response();
      drop table proposals.referral;
    `);
  }
}

const referral = `
create table proposals.referral (
  id text primary key default 'ref_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  unit_id text not null,
  state text not null default 'SENT' check (
    state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESPONDED', 'RETURNED', 'REASSIGNED', 'CANCELLED')
  ),
  sent_at timestamptz not null default now(),
  due_on date not null,
  responded_at timestamptz,
  document_id text,
  reassigned_from_unit_id text,
  changed_at_version int,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint referral_responded check ((state = 'RESPONDED') = (responded_at is not null)),
  constraint referral_reassigned check (reassigned_from_unit_id <> unit_id)
);
comment on column proposals.referral.changed_at_version is 'Version the proposal got when this referral last changed; null while it never did.';
create unique index referral_one_open on proposals.referral (proposal_id, unit_id) where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS');
create index referral_of_proposal on proposals.referral (proposal_id, sent_at, id);
create index referral_inbox on proposals.referral (unit_id, due_on, id);

create table proposals.official_response (
  referral_id text primary key references proposals.referral,
  position text not null check (position in ('AGREE', 'PARTLY_AGREE', 'DISAGREE', 'NEED_MORE_INFORMATION', 'OUT_OF_MANDATE')),
  text_vi text not null,
  text_en text,
  document_id text,
  prepared_by_id text,
  prepared_at timestamptz not null default now(),
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint official_response_reasoned check (
    position not in ('DISAGREE', 'OUT_OF_MANDATE', 'PARTLY_AGREE') or char_length(btrim(text_vi)) >= 50
  )
);
create function proposals.keep_published_response() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'a published answer is not changed' using errcode = 'check_violation', constraint = 'official_response_final';
end $$;
create trigger official_response_final before update on proposals.official_response
  for each row when (old.published_at is not null) execute function proposals.keep_published_response();
`;

const timeline = `
create table proposals.timeline_entry (
  id text primary key default 'tml_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  referral_id text references proposals.referral,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in (
    'TRANSITION', 'REFERRAL_SENT', 'REFERRAL_REASSIGNED', 'REFERRAL_CANCELLED', 'RESPONSE_PUBLISHED', 'COMMITMENT_MADE'
  )),
  from_state text,
  to_state text,
  actor_member_id text,
  actor_unit_id text,
  note_vi text,
  note_en text,
  constraint timeline_entry_transition check ((kind = 'TRANSITION') = (to_state is not null)),
  constraint timeline_entry_referral check (kind not like 'REFERRAL%' and kind <> 'RESPONSE_PUBLISHED' or referral_id is not null)
);
create index timeline_of_proposal on proposals.timeline_entry (proposal_id, at, id);
`;

const answering = `
-- Called by a unit that prepared or published its answer: gives the proposal a new version and, when no referral is open
-- any more, moves it on. It decides by the rows and not by what the viewer sees, since one unit does not see another's.
create function proposals.note_answer(of_referral text, published boolean)
returns table (moved boolean, version int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  target proposals.referral;
  next_version int;
  round_over boolean;
begin
  select * into target from proposals.referral
  where id = of_referral and unit_id = any (sen.viewer_units('UNIT_COORDINATOR'));
  if not found then
    raise exception 'only the unit asked may answer' using errcode = 'insufficient_privilege';
  end if;
  perform from proposals.proposal where id = target.proposal_id for update;
  select published and proposal.state = 'REFERRED' and not exists (
    select from proposals.referral as other
    where other.proposal_id = target.proposal_id and other.state not in ('RESPONDED', 'CANCELLED', 'REASSIGNED')
  ) into round_over from proposals.proposal where id = target.proposal_id;
  update proposals.proposal set
    state = case when round_over then 'RESPONDED' else proposal.state end,
    state_since = case when round_over then now() else state_since end,
    answer_versions = case when round_over then 0 else answer_versions + 1 end,
    version = proposal.version + 1, updated_at = now()
  where id = target.proposal_id returning proposal.version into next_version;
  update proposals.referral set changed_at_version = next_version where id = of_referral;
  if round_over then
    insert into proposals.timeline_entry (proposal_id, kind, from_state, to_state)
    values (target.proposal_id, 'TRANSITION', 'REFERRED', 'RESPONDED');
  end if;
  return query select round_over, next_version;
end $$;
`;

const inNetwork = "(select proposals.viewer_in_network())";
const staff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
const ofViewersUnit = "unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";
const authored = "proposal_id = any ((select proposals.viewer_authored())::text[])";
const referralOfViewersUnit = `exists (select from proposals.referral where referral.id = referral_id and referral.${ofViewersUnit})`;

const guards = [
  {
    table: "proposals.referral",
    read: `${ofViewersUnit} or ${staff} or ${authored} or (state = 'RESPONDED' and ${inNetwork})`,
    update: ofViewersUnit,
  },
  {
    table: "proposals.official_response",
    read: `${staff} or ${referralOfViewersUnit}
      or (published_at is not null and ${inNetwork} and exists (select from proposals.referral where referral.id = referral_id))`,
    insert: referralOfViewersUnit,
    update: referralOfViewersUnit,
  },
  {
    // Append-only: no update, no delete. What tells of a referral is read by those who may read the referral.
    table: "proposals.timeline_entry",
    read: `${inNetwork} and exists (select from proposals.proposal where proposal.id = proposal_id)
      and (referral_id is null or exists (select from proposals.referral where referral.id = referral_id))`,
    insert: `actor_member_id is not distinct from (select sen.viewer_member())
      and (${authored} or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM')) or ${referralOfViewersUnit})`,
  },
] as const;
