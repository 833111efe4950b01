import { withClient } from "@sen/database";
import type pg from "pg";
import { seedDemo } from "../demo/seed-demo.ts";
import type { DemoOwners, DemoSchema, SeedProgress } from "../demo/seed-demo.ts";
import { copyRows } from "./copy-rows.ts";
import { createWorld } from "./create-world.ts";
import { eventsTables } from "./events-tables.ts";
import { membersTables } from "./members-tables.ts";
import { ministriesTables } from "./ministries-tables.ts";
import { scaleProfiles } from "./profiles.ts";
import type { ScaleProfile, ScaleProfileName } from "./profiles.ts";
import { proposalsTables } from "./proposals-tables.ts";
import { readGround } from "./read-ground.ts";
import { isGenerated } from "./scale-id.ts";
import type { ScaleTable } from "./scale-table.ts";
import type { ScaleWorld } from "./scale-world.ts";

/** How far the table that fills now has come. */
export interface TableProgress {
  readonly table: string;
  readonly rows: number;
  /** Zero when nobody counted. */
  readonly expected: number;
}

export interface SeedScaleOptions {
  /** One of the profiles by name, or numbers of its own. */
  readonly profile: ScaleProfileName | ScaleProfile;
  readonly onProgress?: (progress: SeedProgress) => void;
  readonly onTable?: (progress: TableProgress) => void;
}

type ScaledSchema = Exclude<DemoSchema, "scholarships">;

interface Filling {
  readonly tables: (world: ScaleWorld) => ScaleTable[];
  /** Table that shows whether the schema was grown before. */
  readonly sign: string;
  /** Counts the totals that are kept, as the slice's job would do next. */
  readonly fold?: string;
}

const fillings: Readonly<Record<ScaledSchema, Filling>> = {
  ministries: { tables: ministriesTables, sign: "plan_activity" },
  members: { tables: membersTables, sign: "member", fold: "members.fold_engagement()" },
  events: { tables: eventsTables, sign: "event", fold: "events.fold_participation()" },
  proposals: { tables: proposalsTables, sign: "proposal" },
};

const scaledSchemas = Object.keys(fillings) as readonly ScaledSchema[]; // the table's keys are the schemas

/**
 * Triggers a generated row needs: they fill a column, or note what totals have to count. All others only tell or count what
 * is written as it shall be.
 */
const neededTriggers = [
  ["proposals.referral", "referral_late_from"],
  ["events.registration", "registration_touched_insert"],
  ["members.appointment", "appointment_standing_insert"],
  ["members.membership", "membership_standing_insert"],
  ["members.contribution", "contribution_touched_insert"],
  ["members.benefit", "benefit_touched_insert"],
] as const;

/**
 * Grows the demo to a profile: the demo first where it is missing, then as many invented rows as the profile has more, by
 * COPY in one transaction for each schema. Equal profiles give equal rows. A schema grown before is left as it is.
 */
export async function seedScale(owners: DemoOwners, options: SeedScaleOptions): Promise<void> {
  await seedDemo(owners, { profile: "demo", today: "2026-11-23" });
  const profile = typeof options.profile === "string" ? scaleProfiles[options.profile] : options.profile;
  const world = createWorld(profile, await readGround(owners));
  for (const schema of scaledSchemas) {
    const rows = await withClient(owners[schema], async (client) => {
      const { tables, sign, fold } = fillings[schema];
      const { rowCount } = await client.query(`select from ${schema}.${sign} where ${isGenerated} limit 1`);
      if (rowCount === 1) return 0;
      const filled = await fillSchema(client, tables(world), options);
      if (fold !== undefined) await client.query(`select ${fold}`);
      return filled;
    });
    options.onProgress?.({ schema, rows });
  }
}

async function fillSchema(
  client: pg.Client,
  tables: readonly ScaleTable[],
  options: SeedScaleOptions,
): Promise<number> {
  await client.query("begin");
  // Nothing of this happened here: it is no change for the log, and no event for anyone.
  await client.query("set local sen.seeding = 'on'");
  for (const { table } of tables) await client.query(`alter table ${table} disable trigger user`);
  for (const [table, trigger] of neededTriggers) {
    if (tables.some((each) => each.table === table))
      await client.query(`alter table ${table} enable trigger ${trigger}`);
  }
  let sum = 0;
  for (const { table, expected, rows } of tables) {
    sum += await copyRows(client, table, rows(), (count) => options.onTable?.({ table, expected, rows: count }));
  }
  for (const { table } of tables) await client.query(`alter table ${table} enable trigger user`);
  await client.query("commit");
  for (const { table } of tables) await client.query(`analyze ${table}`);
  return sum;
}
