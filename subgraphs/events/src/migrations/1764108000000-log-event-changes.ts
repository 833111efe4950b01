import { logChanges } from "@sen/database";
import type { LoggedTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Every change of the slice's own things goes into its change log. Not of answers to feedback and their tickets: lines that
 * are written when somebody answers would tell which answer is hers.
 */
export class LogEventChanges1764108000000 implements MigrationInterface {
  name = "LogEventChanges1764108000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of logged) await runner.query(logChanges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of logged) await runner.query(`drop trigger log_change on ${table}`);
  }
}

const logged: readonly LoggedTable[] = [
  { table: "events.event" },
  { table: "events.event_co_host", key: "event_id" },
  { table: "events.online_link", key: "event_id", hidden: ["url"] },
  { table: "events.session" },
  { table: "events.session_speaker", hidden: ["guest_name", "guest_affiliation"] },
  { table: "events.material" },
  { table: "events.registration", hidden: ["check_in_code"] },
  { table: "events.absence_reason", key: "registration_id", hidden: ["reason"] },
  { table: "events.confirmation_asked", key: "registration_id" },
  { table: "events.outcome" },
  { table: "events.evaluation", key: "event_id" },
  { table: "events.minutes" },
  { table: "events.minutes_revision", key: "minutes_id" },
  { table: "events.event_report", key: "event_id" },
  { table: "events.feedback_question" },
  { table: "events.calendar_feed", key: "member_id", hidden: ["secret_hash"] },
  { table: "events.setting", key: "key" },
];
