import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who offers and seeks mentoring, and the pairs that came of it. */
export class CreateMentoring1764100006000 implements MigrationInterface {
  name = "CreateMentoring1764100006000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.mentorship_counts();
      drop function members.match_mentorship(text, text);
      drop function members.active_mentorships(text[]);
      drop table members.mentorship;
      drop function members.hold_mentor_capacity();
      drop table members.mentoring_topic;
      drop table members.mentoring_profile;
      drop function members.open_to_mentoring(text);
    `);
  }
}

const tables = `
-- Consent rows are the member's own; this says only whether she may be shown and matched for mentoring.
create function members.open_to_mentoring(of_member text) returns boolean
language sql stable security definer set search_path = '' as $$
  select members.is_active(of_member) and exists (
    select from members.consent
    where member_id = of_member and purpose = 'MENTORING_MATCH' and withdrawn_at is null
  )
$$;

create table members.mentoring_profile (
  member_id text primary key references members.member,
  offers boolean not null default false,
  seeks boolean not null default false,
  capacity int not null default 0 check (capacity between 0 and 5),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version int not null default 1
);
comment on column members.mentoring_profile.capacity is 'How many she mentors at a time, at most.';

create table members.mentoring_topic (
  member_id text not null references members.mentoring_profile on delete cascade,
  expertise_code text not null references members.expertise,
  primary key (member_id, expertise_code)
);

create table members.mentorship (
  id text primary key default 'mtr_' || uuidv7(),
  mentor_id text not null references members.member,
  mentee_id text not null references members.member,
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'ACTIVE', 'COMPLETED', 'ENDED')),
  goal_vi text check (char_length(goal_vi) <= 2000),
  goal_en text check (char_length(goal_en) <= 2000),
  started_on date,
  ended_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint mentorship_of_two check (mentor_id <> mentee_id),
  constraint mentorship_started check (state not in ('ACTIVE', 'COMPLETED') or started_on is not null),
  constraint mentorship_ended check ((state in ('COMPLETED', 'ENDED')) = (ended_on is not null))
);
create unique index mentorship_one_live on members.mentorship (mentor_id, mentee_id) where state in ('REQUESTED', 'ACTIVE');
create index mentorship_of_mentee on members.mentorship (mentee_id);

-- The mentor's row is locked first, so of two that begin at once for the last place one waits, counts again and is refused.
create function members.hold_mentor_capacity() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  room int;
begin
  if new.state <> 'ACTIVE' or (tg_op = 'UPDATE' and old.state = 'ACTIVE') then return new; end if;
  select capacity into room from members.mentoring_profile where member_id = new.mentor_id and offers for update;
  if coalesce(room, 0) <= (select count(*) from members.mentorship where mentor_id = new.mentor_id and state = 'ACTIVE') then
    raise exception 'the mentor has no free place' using errcode = '23514', constraint = 'mentorship_capacity';
  end if;
  return new;
end $$;
create trigger hold_mentor_capacity before insert or update of state on members.mentorship
  for each row execute function members.hold_mentor_capacity();
`;

const inNetwork = "(select members.viewer_in_network())";
const herself = "member_id = (select sen.viewer_member())";
const both = "(select sen.viewer_member()) in (mentor_id, mentee_id)";
const shown = `${herself} or (${inNetwork} and members.open_to_mentoring(member_id))`;

const guards = [
  { table: "members.mentoring_profile", read: shown, insert: herself, update: herself },
  { table: "members.mentoring_topic", read: shown, insert: herself, delete: herself, system: "all" },
  // Staff see how many there are, not who with whom and what for.
  {
    table: "members.mentorship",
    read: both,
    insert: "mentee_id = (select sen.viewer_member()) and state = 'REQUESTED'",
    update: both,
  },
] as const;

const functions = `
create function members.active_mentorships(of_members text[]) returns table (member_id text, active int)
language sql stable security definer set search_path = '' as $$
  select mentor_id, count(*)::int from members.mentorship
  where mentor_id = any (of_members) and state = 'ACTIVE'
    and (mentor_id = sen.viewer_member() or (members.viewer_in_network() and members.open_to_mentoring(mentor_id)))
  group by mentor_id
$$;

-- The secretariat brings two together; what they agree on is theirs, so it reads nothing back but the id.
create function members.match_mentorship(of_mentor text, of_mentee text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  made text;
begin
  if not sen.viewer_has('SECRETARIAT') then
    raise exception 'only the secretariat matches' using errcode = '42501';
  end if;
  insert into members.mentorship (mentor_id, mentee_id, created_by) values (of_mentor, of_mentee, sen.viewer_subject())
  returning id into made;
  return made;
end $$;

create function members.mentorship_counts() returns table (state text, total int)
language sql stable security definer set search_path = '' as $$
  select mentorship.state, count(*)::int from members.mentorship
  where sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')
  group by mentorship.state
  order by 1
$$;
`;
