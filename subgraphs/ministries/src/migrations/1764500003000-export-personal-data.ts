import { createPersonalRows, logChanges } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * All rows of this slice that name a person, for the copy that the law gives her; and she goes from the same columns when
 * she is erased. Rows know who entered them by her member id, too: an account's subject means nothing to another slice.
 */
export class ExportPersonalData1764500003000 implements MigrationInterface {
  name = "ExportPersonalData1764500003000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table ministries.unit_succession add column confirmed_by text");
    for (const table of entered) {
      await runner.query(
        `alter table ministries.${table} add column created_by_member text default sen.viewer_member()`,
      );
      await runner.query(`
        drop trigger log_change on ministries.${table};
        ${knownFromLog(table)}
        ${logChanges({ table: `ministries.${table}`, hidden: ["created_by", "created_by_member", "confirmed_by"] })}`);
    }
    await runner.query(createPersonalRows("ministries", held));
    await runner.query(`${forgetting} ${rights}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function ministries.forget_member(text);
      alter function ministries.forget_listed(text) rename to forget_member;
      ${rights}
      drop function ministries.personal_rows(text);`);
    for (const table of entered) {
      await runner.query(`
        drop trigger log_change on ministries.${table};
        ${logChanges({ table: `ministries.${table}` })}
        alter table ministries.${table} drop column created_by_member`);
    }
    await runner.query("alter table ministries.unit_succession drop column confirmed_by");
  }
}

/** Tables whose rows somebody enters. */
const entered = [
  "unit",
  "unit_version",
  "unit_succession",
  "strategy",
  "strategic_objective",
  "indicator",
  "indicator_value",
  "annual_theme",
  "annual_plan",
  "plan_activity",
  "progress_report",
  "period_review",
  "host_assignment",
  "document",
  "announcement",
];

/** Who entered the rows of before, as far as the log knows whose account it was. */
const knownFromLog = (table: string) => `
update ministries.${table} as t set created_by_member = known.member_id
from (select distinct on (subject) subject, member_id from ministries.change_log where member_id is not null order by subject, id desc) as known
where known.subject = t.created_by;`;

const held: readonly HeldRows[] = [
  ["activitiesLed", "plan_activity", "lead_member_id"],
  ["progressReported", "progress_report", "reported_by"],
  ["plansAgreed", "annual_plan", "approved_by"],
  ["planSteps", "plan_move", "moved_by"],
  ["reviewsAccepted", "period_review", "accepted_by"],
  ["themesCorrected", "theme_correction", "corrected_by"],
  ["successionsConfirmed", "unit_succession", "confirmed_by"],
  ["successionsPrepared", "unit_succession", "created_by_member"],
  ["plansWritten", "annual_plan", "created_by_member"],
  ["activitiesWritten", "plan_activity", "created_by_member"],
  ["reviewsWritten", "period_review", "created_by_member"],
  ["hostTurnsProposed", "host_assignment", "created_by_member"],
  ["documentsFiled", "document", "created_by_member"],
  ["announcementsWritten", "announcement", "created_by_member"],
  ["themesWritten", "annual_theme", "created_by_member"],
  ["strategiesWritten", "strategy", "created_by_member"],
  ["objectivesWritten", "strategic_objective", "created_by_member"],
  ["indicatorsWritten", "indicator", "created_by_member"],
  ["valuesEntered", "indicator_value", "created_by_member"],
  ["unitsEntered", "unit", "created_by_member"],
  ["unitNamesEntered", "unit_version", "created_by_member"],
];

const forgetting = `
alter function ministries.forget_member(text) rename to forget_listed;
create function ministries.forget_member(member_id text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  entered text;
begin
  perform ministries.forget_listed(member_id);
  update ministries.unit_succession set confirmed_by = null where confirmed_by = member_id;
  foreach entered in array '{${entered.join(",")}}'::text[] loop
    execute format('update ministries.%I set created_by = null, created_by_member = null where created_by_member = $1', entered)
    using member_id;
  end loop;
end $$;`;

const rights = `
revoke all on function ministries.forget_member(text) from public;
grant execute on function ministries.forget_member(text) to sen_ministries_app;`;
