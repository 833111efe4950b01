import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** All rows of this slice about one person, for the copy that the law gives her. */
export class ExportMembers1764200005000 implements MigrationInterface {
  name = "ExportMembers1764200005000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createPersonalRows("members", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function members.personal_rows(text)");
  }
}

const held: readonly HeldRows[] = [
  ["member", "member", "id"],
  ["account", "member_account", "member_id"],
  ["workContact", "member_contact", "member_id"],
  ["privateContact", "member_private_contact", "member_id"],
  ["memberships", "membership", "member_id"],
  ["membershipNotes", "membership_note", "member_id"],
  ["appointments", "appointment", "member_id"],
  ["expertise", "member_expertise", "member_id"],
  ["roles", "role_grant", "member_id"],
  ["groups", "group_membership", "member_id"],
  ["mentoringProfile", "mentoring_profile", "member_id"],
  ["mentoringGiven", "mentorship", "mentor_id"],
  ["mentoringReceived", "mentorship", "mentee_id"],
  ["contributions", "contribution", "member_id"],
  ["benefits", "benefit", "member_id"],
  ["consents", "consent", "member_id"],
  ["dataRequests", "data_request", "member_id"],
  ["notifications", "notification", "member_id"],
  ["accessLog", "access_log_about", "member_id"],
];
