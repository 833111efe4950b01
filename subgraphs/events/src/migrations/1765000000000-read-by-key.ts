import { leaveParentsToPlanner, lookUpParents } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What belongs to an event is let be read by the event's key, however many events there are. */
export class ReadByKey1765000000000 implements MigrationInterface {
  name = "ReadByKey1765000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lookUpParents("events"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(leaveParentsToPlanner("events"));
  }
}
