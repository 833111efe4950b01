import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** People of the network, their accounts, posts and memberships. */
export class CreateMembers1764000001000 implements MigrationInterface {
  name = "CreateMembers1764000001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(posts);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(lookups);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.public_counts(date);
      drop function members.unit_member_counts(text[], date, text[]);
      drop function members.members_named(text[]);
      drop function members.primary_unit(text);
      drop function members.is_active(text);
      drop function members.active_members(date);
      drop table members.member_expertise;
      drop table members.membership;
      drop table members.appointment;
      drop table members.member_account;
      drop table members.member;
    `);
  }
}

const people = `
create table members.member (
  id text primary key default 'mem_' || uuidv7(),
  family_name text not null,
  middle_name text,
  given_name text not null,
  full_name text not null generated always as (family_name || coalesce(' ' || middle_name, '') || ' ' || given_name) stored,
  full_name_fold text not null
    generated always as (sen.vi_fold(family_name || coalesce(' ' || middle_name, '') || ' ' || given_name)) stored,
  academic_title text,
  bio_vi text,
  bio_en text,
  languages text[] not null default '{vi}',
  available_for_review boolean not null default false,
  erased_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint member_names_nfc check (
    family_name is nfc normalized and given_name is nfc normalized and (middle_name is null or middle_name is nfc normalized)
  ),
  constraint member_name_lengths check (
    char_length(family_name) between 1 and 40 and char_length(given_name) between 1 and 40
    and (middle_name is null or char_length(middle_name) between 1 and 40)
  ),
  constraint member_bio_length check (char_length(bio_vi) <= 2000 and char_length(bio_en) <= 2000)
);
create index member_name_search on members.member using gin (full_name_fold public.gin_trgm_ops);
create index member_by_given_name on members.member
  (given_name collate "vi-x-icu", family_name collate "vi-x-icu", (coalesce(middle_name, '')) collate "vi-x-icu", id collate "vi-x-icu");

-- Apart from the member: the network may know who she is, not which account she signs in with.
create table members.member_account (
  member_id text primary key references members.member,
  subject text not null unique,
  language text not null default 'vi' check (language in ('vi', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column members.member_account.subject is 'Subject of the person at the identity provider.';
`;

const posts = `
create table members.appointment (
  id text primary key default 'app_' || uuidv7(),
  member_id text not null references members.member,
  unit_id text not null,
  department_vi text,
  department_en text,
  position_vi text not null,
  position_en text,
  rank text not null check (rank in ('VICE_MINISTER_UP', 'DEPARTMENT_HEAD', 'DEPUTY_DEPARTMENT_HEAD', 'OTHER')),
  is_primary boolean not null default true,
  starts_on date not null,
  ends_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint appointment_dates check (ends_on >= starts_on),
  constraint appointment_primary_no_overlap
    exclude using gist (member_id with =, daterange(starts_on, ends_on, '[]') with &&) where (is_primary)
);
comment on column members.appointment.ends_on is 'Last day in the post; null while it lasts.';
create index appointment_of_member on members.appointment (member_id, starts_on);
create index appointment_in_unit on members.appointment (unit_id, starts_on) where is_primary;

create table members.membership (
  id text primary key default 'mbs_' || uuidv7(),
  member_id text not null references members.member,
  term_id text not null references members.network_term,
  kind text not null check (kind in ('EC_NON_FULLTIME', 'EC_FULLTIME', 'ASSOCIATE')),
  state text not null check (state in ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'DECLINED')),
  office text not null default 'MEMBER' check (office in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'GROUP_LEAD', 'MEMBER')),
  nominated_by_unit_id text,
  started_on date,
  ended_on date,
  end_reason text check (end_reason in ('TERM_END', 'LEFT_POST', 'RETIRED', 'OWN_WISH', 'OTHER')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint membership_dates check (ended_on >= started_on),
  constraint membership_started check (state not in ('ACTIVE', 'SUSPENDED', 'ENDED') or started_on is not null),
  constraint membership_ended check ((state = 'ENDED') = (ended_on is not null and end_reason is not null))
);
create unique index membership_one_live on members.membership (member_id, term_id) where state not in ('ENDED', 'DECLINED');
create index membership_in_term on members.membership (term_id, member_id);
create index membership_of_member on members.membership (member_id, started_on);

create table members.member_expertise (
  member_id text not null references members.member,
  expertise_code text not null references members.expertise,
  level text not null check (level in ('WORKING', 'SENIOR', 'NATIONAL_EXPERT')),
  note_vi text,
  note_en text,
  confirmed_by_unit_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  primary key (member_id, expertise_code)
);
create index member_expertise_by_code on members.member_expertise (expertise_code, member_id);
`;

const inNetwork = "(select members.viewer_in_network())";
const herself = "member_id = (select sen.viewer_member())";

const guards = [
  {
    table: "members.member",
    // An erased member is a tombstone: only those who handle her request still see that it is there.
    read: `(erased_at is null and ${inNetwork}) or (select sen.viewer_has('DATA_PROTECTION')) or id = (select sen.viewer_member())`,
  },
  {
    table: "members.member_account",
    read: `${herself} or (select sen.viewer_has('GATEWAY', 'DATA_PROTECTION'))`,
  },
  {
    table: "members.appointment",
    read: `${inNetwork} or (select sen.viewer_has('GATEWAY')) or ${herself}`,
  },
  {
    table: "members.membership",
    // Who was nominated or asked, and who declined, is not the network's business until it is settled.
    read: `(state in ('ACTIVE', 'SUSPENDED', 'ENDED') and ${inNetwork})
      or (select sen.viewer_has('GATEWAY', 'SECRETARIAT', 'PRESIDIUM', 'DATA_PROTECTION')) or ${herself}
      or nominated_by_unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`,
  },
  { table: "members.member_expertise", read: `${inNetwork} or ${herself}` },
] as const;

const lookups = `
create function members.active_members(on_day date) returns table (member_id text, unit_id text, kinds text[])
language sql stable security definer set search_path = '' as $$
  select membership.member_id, post.unit_id, array_agg(membership.kind)
  from members.membership
  join members.member on member.id = membership.member_id and member.erased_at is null
  left join members.appointment as post
    on post.member_id = membership.member_id and post.is_primary
    and post.starts_on <= on_day and (post.ends_on is null or post.ends_on >= on_day)
  where membership.state in ('ACTIVE', 'ENDED')
    and membership.started_on <= on_day and (membership.ended_on is null or membership.ended_on >= on_day)
  group by membership.member_id, post.unit_id
$$;
comment on function members.active_members(date) is 'Members active on a day, each with the unit of her primary post that day.';
-- It names people, so it serves only the functions below, which give counts.
revoke all on function members.active_members(date) from public;

create function members.is_active(of_member text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from members.membership
    where member_id = of_member and state = 'ACTIVE' and started_on <= members.today()
  )
$$;

create function members.primary_unit(of_member text) returns text
language sql stable security definer set search_path = '' as $$
  select unit_id from members.appointment
  where member_id = of_member and is_primary
    and starts_on <= members.today() and (ends_on is null or ends_on >= members.today())
$$;
comment on function members.primary_unit(text) is 'Unit of her primary post today.';

-- LIKE is not leakproof, so under row-level security the trigram index would stay unused; here it serves.
create function members.members_named(patterns text[]) returns setof text
language sql stable security definer set search_path = '' as $$
  select id from members.member
  where members.viewer_in_network() and full_name_fold like patterns[1] and full_name_fold like all (patterns)
$$;
comment on function members.members_named(text[]) is 'Ids of members whose folded name matches every pattern; the first should be the longest.';

create function members.unit_member_counts(unit_ids text[], on_day date, wanted_kinds text[])
returns table (unit_id text, total int)
language sql stable security definer set search_path = '' as $$
  select active.unit_id, count(*)::int
  from members.active_members(on_day) as active
  where active.unit_id = any (unit_ids) and (wanted_kinds is null or active.kinds && wanted_kinds)
  group by active.unit_id
$$;
comment on function members.unit_member_counts is 'Complete number of active members of each unit; open to everybody.';

create function members.public_counts(on_day date) returns table (members int, units int, associates int)
language sql stable security definer set search_path = '' as $$
  select count(distinct member_id)::int, count(distinct unit_id)::int,
    (count(distinct member_id) filter (where 'ASSOCIATE' = any (kinds)))::int
  from members.active_members(on_day)
$$;
`;
