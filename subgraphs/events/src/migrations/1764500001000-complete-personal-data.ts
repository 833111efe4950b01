import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { ExportPersonalData1764200000000 } from "./1764200000000-export-personal-data.ts";

/** The copy that a person gets holds her reasons of absence, too, and what she signed as staff of an event. */
export class CompletePersonalData1764500001000 implements MigrationInterface {
  name = "CompletePersonalData1764500001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views);
    await runner.query("drop function events.personal_rows(text)");
    await runner.query(createPersonalRows("events", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function events.personal_rows(text);
      drop view events.absence_reason_of_member, events.feedback_ticket_of_member;
    `);
    await new ExportPersonalData1764200000000().up(runner);
  }
}

const views = `
create view events.absence_reason_of_member with (security_invoker) as
  select r.member_id, r.event_id, a.reason, a.recorded_at from events.absence_reason as a
  join events.registration as r on r.id = a.registration_id;
-- That she gave feedback; what she said is tied to nobody.
create view events.feedback_ticket_of_member with (security_invoker) as
  select r.member_id, r.event_id, t.answered from events.feedback_ticket as t
  join events.registration as r on r.id = t.registration_id;
`;

const held: readonly HeldRows[] = [
  ["registrations", "registration", "member_id"],
  ["registeredOthers", "registration", "registered_by"],
  ["substitutes", "registration", "substitute_for"],
  ["absences", "absence_reason_of_member", "member_id"],
  ["feedback", "feedback_ticket_of_member", "member_id"],
  ["speaking", "session_speaker", "member_id"],
  ["minutesApproved", "minutes", "approved_by"],
  ["minutesWritten", "minutes_revision", "written_by"],
  ["evaluations", "evaluation", "evaluated_by"],
  ["calendarFeed", "calendar_feed", "member_id"],
  ["unit", "member_unit", "member_id"],
];
