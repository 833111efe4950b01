import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Consent by purpose, and the contact data it opens. */
export class CreateContacts1764000003000 implements MigrationInterface {
  name = "CreateContacts1764000003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table members.member_private_contact;
      drop table members.member_contact;
      drop function members.shares_contact(text);
      drop table members.consent;
    `);
  }
}

const tables = `
create table members.consent (
  id text primary key default 'cns_' || uuidv7(),
  member_id text not null references members.member,
  purpose text not null check (
    purpose in ('DIRECTORY_CONTACT', 'PUBLIC_PROFILE', 'PORTRAIT', 'EVENT_ATTENDANCE_LIST', 'MENTORING_MATCH', 'STATISTICS', 'MESSAGING')
  ),
  notice_version text not null,
  granted_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  constraint consent_dates check (withdrawn_at >= granted_at)
);
create unique index consent_one_live on members.consent (member_id, purpose) where withdrawn_at is null;
create index consent_of_member on members.consent (member_id, granted_at);

-- Consent rows are the member's own; this says only whether her contact may be shown. Leaving the network hides it at once.
create function members.shares_contact(of_member text) returns boolean
language sql stable security definer set search_path = '' as $$
  select members.is_active(of_member) and exists (
    select from members.consent
    where member_id = of_member and purpose = 'DIRECTORY_CONTACT' and withdrawn_at is null
  )
$$;

create table members.member_contact (
  member_id text primary key references members.member,
  work_email public.citext unique,
  work_phone text,
  office_address_vi text,
  office_address_en text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1
);

-- Apart from the work contact, because another class of readers may see it.
create table members.member_private_contact (
  member_id text primary key references members.member,
  mobile text,
  preferred_channel text check (preferred_channel in ('EMAIL', 'PHONE', 'MOBILE', 'ZALO')),
  open_to_network boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1
);
comment on column members.member_private_contact.open_to_network is 'The member chose to show this to the network.';
`;

const herself = "member_id = (select sen.viewer_member())";
/** Auditors, data protection and programs are no readers of the directory's contacts. */
const directoryReader = "(select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR'))";

const guards = [
  {
    table: "members.consent",
    read: `${herself} or (select sen.viewer_has('SECRETARIAT', 'DATA_PROTECTION'))`,
    insert: herself,
    update: herself,
  },
  {
    table: "members.member_contact",
    read: `${herself}
      or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'DATA_PROTECTION'))
      or (${directoryReader} and members.shares_contact(member_id))
      or ((select sen.viewer_has('UNIT_COORDINATOR'))
        and members.primary_unit(member_id) = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]))`,
  },
  {
    table: "members.member_private_contact",
    read: `${herself}
      or (select sen.viewer_has('SECRETARIAT', 'DATA_PROTECTION'))
      or (open_to_network and ${directoryReader} and members.is_active(member_id))`,
  },
] as const;
