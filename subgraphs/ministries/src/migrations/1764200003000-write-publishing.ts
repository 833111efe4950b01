import { logChanges } from "@sen/database";
import type { TableGuard } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { isCoordinatorOf, isSecretariat } from "./conditions.ts";
import { guardAnew, readOnly } from "./guard-anew.ts";

/** Units publish news and file papers; every change of the slice is logged; an erased member leaves no trace. */
export class WritePublishing1764200003000 implements MigrationInterface {
  name = "WritePublishing1764200003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardAnew(guard));
    await runner.query(forgetting);
    for (const [table, key] of Object.entries(logged))
      await runner.query(logChanges({ table: `ministries.${table}`, key }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(logged)) await runner.query(`drop trigger log_change on ministries.${table}`);
    await runner.query("drop function ministries.forget_member(text)");
    for (const guard of guards) await runner.query(guardAnew(readOnly(guard)));
    await runner.query(
      "drop index ministries.document_supersedes; alter table ministries.document drop column storage_key",
    );
  }
}

const visibleTo = (unit: string) => `(
  visibility = 'PUBLIC'
  or (visibility = 'NETWORK' and (select sen.viewer_signed_in()))
  or (visibility = 'UNIT' and (
    ${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR', 'NETWORK_MEMBER'))::text[])
    or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR')))))`;

/** The secretariat publishes for the Central Union, a unit's coordinators for their unit. */
const forUnion = (unit: string) =>
  `(${isSecretariat} and exists (select from ministries.unit as u where u.id = ${unit} and u.kind = 'UNION_CENTRAL'))`;
const publishes = `${isCoordinatorOf("publisher_id")} or ${forUnion("publisher_id")}`;
const files = `${isCoordinatorOf("issuer_id")} or ${isSecretariat}`;

const guards: readonly TableGuard[] = [
  {
    table: "ministries.document",
    read: `${visibleTo("issuer_id")} or created_by = (select sen.viewer_subject())`,
    insert: files,
    update: files,
  },
  {
    table: "ministries.announcement",
    read: `(state <> 'DRAFT' and ${visibleTo("publisher_id")}) or ${publishes}`,
    insert: `state = 'DRAFT' and (${publishes})`,
    // What is published the secretariat may take back, whoever published it.
    update: `${publishes} or (state <> 'DRAFT' and ${isSecretariat})`,
  },
];

const tables = `
alter table ministries.document
  -- Where the file lies in the object store; known to the slice alone.
  add column storage_key text unique;
create index document_supersedes on ministries.document (supersedes_id);`;

/** Tables of the slice and the column that names their rows. */
const logged: Readonly<Record<string, string>> = {
  unit: "id",
  unit_version: "id",
  unit_succession: "id",
  strategy: "id",
  strategic_objective: "id",
  indicator: "id",
  indicator_value: "id",
  annual_theme: "id",
  theme_objective: "theme_id",
  theme_correction: "id",
  annual_plan: "id",
  plan_move: "id",
  plan_activity: "id",
  plan_activity_budget: "activity_id",
  plan_activity_partner: "activity_id",
  progress_report: "id",
  report_evidence: "report_id",
  period_review: "id",
  host_assignment: "id",
  host_promise: "host_assignment_id",
  announcement: "id",
  document: "id",
};

/** Reports are append-only for everybody; that a person is gone is the one exception, and this is its only way. */
const forgetting = `
create function ministries.forget_member(member_id text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not sen.viewer_has('SYSTEM') then
    raise exception 'only the slice itself forgets a member' using errcode = 'insufficient_privilege';
  end if;
  update ministries.plan_activity set lead_member_id = null where lead_member_id = member_id;
  update ministries.annual_plan set approved_by = null where approved_by = member_id;
  update ministries.plan_move set moved_by = null where moved_by = member_id;
  update ministries.progress_report set reported_by = null where reported_by = member_id;
  update ministries.period_review set accepted_by = null where accepted_by = member_id;
  update ministries.theme_correction set corrected_by = null where corrected_by = member_id;
end $$;
revoke all on function ministries.forget_member(text) from public;
grant execute on function ministries.forget_member(text) to sen_ministries_app;`;
