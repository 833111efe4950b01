import { createPersonalRows } from "@sen/database";
import type { HeldRows } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** All rows of this slice about one person, for the copy that the law gives her. */
export class ExportPersonalData1764200000000 implements MigrationInterface {
  name = "ExportPersonalData1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createPersonalRows("proposals", held));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function proposals.personal_rows(text)");
  }
}

const held: readonly HeldRows[] = [
  ["proposals", "proposal_person", "member_id"],
  ["endorsements", "endorsement", "member_id"],
  ["opinions", "expert_opinion", "member_id"],
];
