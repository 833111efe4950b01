import type { MigrationInterface, QueryRunner } from "typeorm";

/** Events by the year of their day in Vietnam, as statistics ask for them: a year is read and not all years. */
export class IndexEventYears1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "create index event_year on events.event ((extract(year from (starts_at at time zone 'Asia/Ho_Chi_Minh'))::int))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index events.event_year");
  }
}
