import { tellChanges, tellNoChanges } from "@sen/database";
import type { ToldTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Gateways keep what the schema marks `@cacheControl`; here stands which rows that depends on. */
export class TellChanges1764700001000 implements MigrationInterface {
  name = "TellChanges1764700001000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(tellChanges(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(tellNoChanges(table));
  }
}

const tables: readonly ToldTable[] = [
  { table: "ministries.unit", tags: ["Ministry:id"] },
  { table: "ministries.unit_version", tags: ["Ministry:unit_id", "UnitVersion"] },
  // The unit that stands in another's place may be many successions away.
  { table: "ministries.unit_succession", tags: ["Ministry", "UnitSuccession"] },
  { table: "ministries.annual_theme", tags: ["AnnualTheme:id"] },
  { table: "ministries.theme_objective", tags: ["AnnualTheme:theme_id"] },
  // Its state decides who sees whatever is part of it.
  { table: "ministries.strategy", tags: ["Strategy:id", "StrategicObjective", "Indicator", "IndicatorValue"] },
  { table: "ministries.strategic_objective", tags: ["StrategicObjective:id"] },
  { table: "ministries.indicator", tags: ["Indicator:id"] },
  { table: "ministries.indicator_value", tags: ["IndicatorValue"] },
  { table: "ministries.announcement", tags: ["Announcement:id"] },
];
