import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How often news were opened: one number each, beside them, so that counting changes no version of theirs. No log of changes:
 * its lines say who did what and when, and this is kept so that nobody can be told from it.
 */
export class CountViews1764600000000 implements MigrationInterface {
  name = "CountViews1764600000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ministries.announcement_view_count (
        announcement_id text primary key references ministries.announcement on delete cascade,
        views integer not null check (views > 0)
      );`);
    await runner.query(
      guardTable({
        table: "ministries.announcement_view_count",
        // Whoever may read the news: their own guard decides.
        read: "exists (select from ministries.announcement as a where a.id = announcement_id)",
        system: "all",
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table ministries.announcement_view_count");
  }
}
