import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** All rows of this slice about one person, for the copy that the law gives her. */
export class ExportPersonalData1764200000000 implements MigrationInterface {
  name = "ExportPersonalData1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createPersonalRows("events", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function events.personal_rows(text)");
  }
}

const held: readonly HeldRows[] = [
  ["registrations", "registration", "member_id"],
  ["registeredOthers", "registration", "registered_by"],
  ["speaking", "session_speaker", "member_id"],
  ["unit", "member_unit", "member_id"],
];
