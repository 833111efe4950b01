import { logChanges } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every change of these tables goes into the change log; what people wrote about themselves stays out of it. */
export class LogMemberChanges1764100007000 implements MigrationInterface {
  name = "LogMemberChanges1764100007000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of logged) await runner.query(logChanges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of logged) await runner.query(`drop trigger log_change on ${table};`);
  }
}

const description = ["description_vi", "description_en", "decision_note"];

const logged = [
  { table: "members.network_term" },
  { table: "members.expertise", key: "code" },
  { table: "members.unit_successor", key: "unit_id" },
  {
    table: "members.member",
    hidden: [
      "family_name",
      "middle_name",
      "given_name",
      "full_name",
      "full_name_fold",
      "academic_title",
      "bio_vi",
      "bio_en",
    ],
  },
  { table: "members.member_account", key: "member_id", hidden: ["subject"] },
  { table: "members.appointment" },
  { table: "members.appointment_exception", key: "appointment_id", hidden: ["reason"] },
  { table: "members.membership" },
  { table: "members.membership_note", key: "membership_id", hidden: ["rank_exception", "note"] },
  { table: "members.member_expertise", key: "member_id", hidden: ["note_vi", "note_en"] },
  { table: "members.role_grant" },
  { table: "members.contribution", hidden: description },
  { table: "members.benefit", hidden: description },
  { table: "members.working_group" },
  { table: "members.group_membership" },
  { table: "members.mentoring_profile", key: "member_id" },
  { table: "members.mentoring_topic", key: "member_id" },
  { table: "members.mentorship", hidden: ["goal_vi", "goal_en"] },
] as const;
