import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Endorsements of members and the opinions of reviewers. */
export class CreateEndorsements1764000001000 implements MigrationInterface {
  name = "CreateEndorsements1764000001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(endorsement);
    await runner.query(opinion);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function proposals.open_opinion_counts(text[]);
      drop table proposals.expert_opinion;
      drop table proposals.endorsement;
      drop function proposals.count_endorsements();
    `);
  }
}

const endorsement = `
create table proposals.endorsement (
  id text primary key default 'end_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  member_id text not null,
  unit_id text,
  reason_vi text,
  reason_en text,
  endorsed_at timestamptz not null default now(),
  constraint endorsement_one_each unique (proposal_id, member_id)
);
comment on column proposals.endorsement.unit_id is 'Unit of the member on the day she endorsed; a merger does not rewrite it.';
create index endorsement_of_proposal on proposals.endorsement (proposal_id, endorsed_at desc, id desc);
create index endorsement_of_member on proposals.endorsement (member_id);

-- The count is a column, so that lists can be sorted by it; the update takes the row's lock, so callers at once add up.
create function proposals.count_endorsements() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    update proposals.proposal set endorsement_count = endorsement_count + added.number
    from (select proposal_id, count(*)::int as number from changed group by proposal_id) as added
    where proposal.id = added.proposal_id;
  else
    update proposals.proposal set endorsement_count = endorsement_count - gone.number
    from (select proposal_id, count(*)::int as number from changed group by proposal_id) as gone
    where proposal.id = gone.proposal_id;
  end if;
  return null;
end $$;
create trigger endorsement_added after insert on proposals.endorsement
  referencing new table as changed for each statement execute function proposals.count_endorsements();
create trigger endorsement_removed after delete on proposals.endorsement
  referencing old table as changed for each statement execute function proposals.count_endorsements();
`;

const opinion = `
create table proposals.expert_opinion (
  id text primary key default 'opi_' || uuidv7(),
  proposal_id text not null references proposals.proposal,
  member_id text not null,
  requested_at timestamptz not null default now(),
  due_on date,
  delivered_at timestamptz,
  recommendation text check (recommendation in ('SUPPORT', 'SUPPORT_WITH_CHANGES', 'OPPOSE', 'ABSTAIN')),
  text_vi text,
  text_en text,
  shared_after_conclusion boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint expert_opinion_one_each unique (proposal_id, member_id),
  constraint expert_opinion_delivered check (
    (delivered_at is null) = (recommendation is null) and (delivered_at is null) = (text_vi is null)
  )
);
comment on column proposals.expert_opinion.shared_after_conclusion is 'The reviewer agreed that the network may read it once the proposal is concluded.';
create index expert_opinion_waiting on proposals.expert_opinion (member_id, due_on) where delivered_at is null;

-- How many a reviewer still owes: complete, or no row for a viewer who may not know it.
create function proposals.open_opinion_counts(member_ids text[]) returns table (member_id text, total int)
language sql stable security definer set search_path = '' as $$
  select asked.id, count(waiting.id)::int
  from unnest(member_ids) as asked(id)
  left join proposals.expert_opinion as waiting on waiting.member_id = asked.id and waiting.delivered_at is null
  where asked.id = sen.viewer_member() or sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
  group by asked.id
$$;
`;

const inNetwork = "(select proposals.viewer_in_network())";
const isHerself = "member_id = (select sen.viewer_member())";

const guards = [
  {
    table: "proposals.endorsement",
    read: `${inNetwork} and exists (select from proposals.proposal where proposal.id = proposal_id)`,
    // One member, in her own name, on an open proposal that is not hers (V-PR1).
    insert: `${isHerself} and (select sen.viewer_has('NETWORK_MEMBER'))
      and not proposal_id = any ((select proposals.viewer_authored())::text[])
      and exists (select from proposals.proposal where proposal.id = proposal_id and proposal.state = 'OPEN')`,
  },
  {
    table: "proposals.expert_opinion",
    read: `${isHerself} or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
      or (shared_after_conclusion and delivered_at is not null and ${inNetwork} and exists (
        select from proposals.proposal where proposal.id = proposal_id and proposal.concluded_at is not null
      ))`,
  },
] as const;
