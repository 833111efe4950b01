import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Working groups and who belongs to them, with dates. */
export class CreateGroups1764100005000 implements MigrationInterface {
  name = "CreateGroups1764100005000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table members.group_membership;
      drop function members.leads_group(text);
      drop table members.working_group;
    `);
  }
}

const tables = `
create table members.working_group (
  id text primary key default 'wgr_' || uuidv7(),
  name_vi text not null check (char_length(name_vi) between 1 and 200),
  name_en text check (char_length(name_en) <= 200),
  purpose_vi text check (char_length(purpose_vi) <= 2000),
  purpose_en text check (char_length(purpose_en) <= 2000),
  started_on date not null,
  ended_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint working_group_dates check (ended_on >= started_on)
);
create unique index working_group_one_of_a_name on members.working_group (sen.vi_fold(name_vi)) where ended_on is null;

create table members.group_membership (
  id text primary key default 'gmb_' || uuidv7(),
  group_id text not null references members.working_group,
  member_id text not null references members.member,
  is_lead boolean not null default false,
  joined_on date not null,
  left_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  constraint group_membership_dates check (left_on >= joined_on)
);
create unique index group_membership_one_live on members.group_membership (group_id, member_id) where left_on is null;
create unique index group_membership_one_lead on members.group_membership (group_id) where is_lead and left_on is null;
create index group_membership_of_member on members.group_membership (member_id);

create function members.leads_group(of_group text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from members.group_membership
    where group_id = of_group and member_id = sen.viewer_member() and is_lead and left_on is null
  )
$$;
comment on function members.leads_group(text) is 'True when the viewer leads the group today.';
`;

const inNetwork = "(select members.viewer_in_network())";
const secretariat = "(select sen.viewer_has('SECRETARIAT'))";
const joiner = `${secretariat} or member_id = (select sen.viewer_member()) or members.leads_group(group_id)`;

const guards = [
  { table: "members.working_group", read: inNetwork, insert: secretariat, update: secretariat },
  { table: "members.group_membership", read: inNetwork, insert: joiner, update: joiner },
] as const;
