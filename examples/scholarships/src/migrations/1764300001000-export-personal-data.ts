import { createPersonalRows } from "@sen/subgraph";
import type { MigrationInterface, QueryRunner } from "@sen/subgraph";

/** All rows of this slice about one person, for the copy that the law gives her. */
export class ExportPersonalData1764300001000 implements MigrationInterface {
  name = "ExportPersonalData1764300001000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createPersonalRows("scholarships", [["nominations", "nomination", "member_id"]]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function scholarships.personal_rows(text)");
  }
}
