import { createPersonalRows, guardTable, logChanges } from "@sen/subgraph";
import type { MigrationInterface, QueryRunner } from "@sen/subgraph";

export class CreateItems1764500000000 implements MigrationInterface {
  name = "CreateItems1764500000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sample_slice.item (
        id text primary key default 'sample_slice_' || uuidv7(),
        title_vi text not null check (title_vi <> ''),
        title_en text,
        unit_id text not null,
        member_id text,
        is_public boolean not null default false
      );
      create index item_of_member on sample_slice.item (member_id, id desc);`);
    await runner.query(guardTable(guard));
    // Who changed what, without the person's own words; what is hidden is told as "(hidden)".
    await runner.query(logChanges({ table: "sample_slice.item", hidden: ["member_id", "title_vi", "title_en"] }));
    await runner.query(createPersonalRows("sample_slice", [["items", "item", "member_id"]]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function sample_slice.personal_rows(text)");
    await runner.query("drop table sample_slice.item");
  }
}

const unitsOfViewer = "any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])";

/** Holds for every statement of the slice, also for one that forgot to ask: rights end here, not in resolvers. */
const guard = {
  table: "sample_slice.item",
  read: `is_public or unit_id = ${unitsOfViewer} or member_id = (select sen.viewer_member())`,
  insert: `unit_id = ${unitsOfViewer}`,
  // What viewers may not do and the slice's own work may: forget-erased.ts.
  system: "all",
} as const;
