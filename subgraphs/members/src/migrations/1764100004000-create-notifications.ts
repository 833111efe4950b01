import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What people are told of: rows for a member, or for whoever holds a role. */
export class CreateNotifications1764100004000 implements MigrationInterface {
  name = "CreateNotifications1764100004000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table members.notification_read; drop table members.notification;");
  }
}

const tables = `
create table members.notification (
  id text primary key default 'ntf_' || uuidv7(),
  member_id text references members.member,
  role text check (role in ('NETWORK_MEMBER', 'UNIT_COORDINATOR', 'SECRETARIAT', 'PRESIDIUM', 'DATA_PROTECTION')),
  unit_id text,
  kind text not null check (kind ~ '^[A-Z_]{3,60}$'),
  params jsonb not null default '{}' check (jsonb_typeof(params) = 'object'),
  source_type text,
  source_id text,
  created_at timestamptz not null default now(),
  mailed_at timestamptz,
  constraint notification_addressee check ((member_id is null) <> (role is null)),
  constraint notification_unit check (unit_id is null or role is not null),
  constraint notification_source check ((source_type is null) = (source_id is null))
);
comment on table members.notification is 'Texts are not kept: they are made of kind and params, in the language of the reader.';
comment on column members.notification.unit_id is 'With a role: only those who hold it for this unit.';
comment on column members.notification.mailed_at is 'When it went out by mail; null while it has not.';
create index notification_of_member on members.notification (member_id, created_at desc, id desc) where member_id is not null;
create index notification_of_role on members.notification (role, unit_id, created_at desc) where role is not null;
create index notification_not_mailed on members.notification (created_at) where mailed_at is null;

-- A notice to a role has many readers; each has read it, or not, by herself.
create table members.notification_read (
  notification_id text not null references members.notification on delete cascade,
  subject text not null,
  read_at timestamptz not null default now(),
  primary key (notification_id, subject)
);
create index notification_read_by on members.notification_read (subject);
`;

const ownReading = "subject = (select sen.viewer_subject())";

const guards = [
  {
    table: "members.notification",
    read: `member_id = (select sen.viewer_member())
      or (unit_id is null and role = any (array(select jsonb_array_elements(sen.viewer() -> 'roles') ->> 'role')))
      or (role = 'UNIT_COORDINATOR' and unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[]))
      or (role = 'NETWORK_MEMBER' and unit_id = any ((select sen.viewer_units('NETWORK_MEMBER'))::text[]))`,
    system: "all",
  },
  { table: "members.notification_read", read: ownReading, insert: ownReading, system: "all" },
] as const;
