import type { MigrationInterface, QueryRunner } from "typeorm";
import type { MigrationClass } from "../data-source.ts";
import {
  boundPast,
  checkPast,
  createMomentLock,
  findBound,
  joinMonths,
  lockForMoment,
  partitionByMonth,
} from "../partitions/monthly-table.ts";
import type { MonthlyTable } from "../partitions/monthly-table.ts";
import { partitionFunctions } from "../partitions/partition-functions.ts";
import { changeText, sealChanges } from "./change-log.ts";

const readers = "(select sen.viewer_has('AUDITOR', 'DATA_PROTECTION'))";

/** What every slice writes with each change, and what grows with it day by day. */
const monthlyTables = (schema: string): readonly MonthlyTable[] => [
  {
    table: `${schema}.change_log`,
    by: "at",
    identity: "id",
    indexes: { change_log_of_object: "(object, object_id, id)" },
    guard: { read: readers, system: "read" },
  },
  { table: `${schema}.change_seal`, by: "day", indexes: {}, guard: { read: readers, system: "append" } },
  {
    table: `${schema}.outbox_event`,
    by: "occurred_at",
    identity: "position",
    indexes: {
      outbox_event_waiting: "(position) where published_at is null",
      outbox_event_of_aggregate: "(aggregate, position)",
    },
    guard: { read: "false", system: "all" },
  },
];

/**
 * Change log and outbox by the month (decision 53), in three steps of which none keeps anybody waiting: a promise, its proof
 * beside the work that goes on, and the exchange, which reads no row. What a version of the slice from before asks, it asks
 * by the same names.
 */
export function partitionStandardTables(schema: string): readonly MigrationClass[] {
  const tables = monthlyTables(schema);
  const lock = lockForMoment(tables);

  class BoundMonthlyTables implements MigrationInterface {
    name = "BoundMonthlyTables1764800000000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(createMomentLock(schema));
      for (const table of tables) await runner.query(findBound(table));
      await runner.query(lock);
      for (const table of tables) await runner.query(boundPast(table));
    }
    async down(runner: QueryRunner): Promise<void> {
      // The bound went with the exchange.
      await runner.query(`drop function ${schema}.lock_for_moment(text[]);`);
    }
  }

  class CheckMonthlyTables implements MigrationInterface {
    name = "CheckMonthlyTables1764800001000";
    async up(runner: QueryRunner): Promise<void> {
      for (const table of tables) await runner.query(checkPast(table));
    }
    async down(): Promise<void> {
      // Nothing was changed.
    }
  }

  class PartitionMonthlyTables implements MigrationInterface {
    name = "PartitionMonthlyTables1764800002000";
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(lock);
      for (const table of tables) await runner.query(partitionByMonth(table));
      await runner.query(`drop function ${schema}.change_text(${schema}.change_log_past);`);
      await runner.query(changeText(schema));
      await runner.query(sealChanges(schema, { lately: true }));
      await runner.query(partitionFunctions(schema).up);
    }
    async down(runner: QueryRunner): Promise<void> {
      await runner.query(lock);
      await runner.query(partitionFunctions(schema).down);
      await runner.query(`drop function ${schema}.change_text(${schema}.change_log);`);
      for (const table of tables) await runner.query(joinMonths(table));
      await runner.query(changeText(schema));
      await runner.query(sealChanges(schema));
    }
  }

  return [BoundMonthlyTables, CheckMonthlyTables, PartitionMonthlyTables];
}
