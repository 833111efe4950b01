import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Roles given to people and programs: with memberships, the only source of access. */
export class CreateRoleGrants1764000002000 implements MigrationInterface {
  name = "CreateRoleGrants1764000002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(
      guardTable({
        table: "members.role_grant",
        read: `(select sen.viewer_has('GATEWAY', 'SECRETARIAT', 'PRESIDIUM', 'AUDITOR', 'DATA_PROTECTION'))
          or subject = (select sen.viewer_subject())`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop view members.unit_coordinator; drop table members.role_grant;");
  }
}

const table = `
create table members.role_grant (
  id text primary key default 'rol_' || uuidv7(),
  subject text not null,
  member_id text references members.member,
  role text not null check (
    role in ('NETWORK_MEMBER', 'UNIT_COORDINATOR', 'SECRETARIAT', 'PRESIDIUM', 'AUDITOR', 'DATA_PROTECTION', 'SERVICE')
  ),
  unit_id text,
  valid_from date not null,
  valid_to date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint role_grant_dates check (valid_to >= valid_from),
  constraint role_grant_unit check (role not in ('UNIT_COORDINATOR', 'SERVICE') or unit_id is not null)
);
create index role_grant_of_subject on members.role_grant (subject, valid_from);
create index role_grant_in_unit on members.role_grant (unit_id, role);

-- The network may know who speaks for a unit, but not the accounts and the other roles in this table.
create view members.unit_coordinator with (security_barrier) as
  select unit_id, member_id, valid_from, valid_to
  from members.role_grant
  where role = 'UNIT_COORDINATOR' and member_id is not null and members.viewer_in_network();
grant select on members.unit_coordinator to sen_members_app;
`;
