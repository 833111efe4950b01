import { insertRows, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import type pg from "pg";
import { demoId } from "./foundation/demo-id.ts";
import type { DemoTable } from "./foundation/demo-rows.ts";
import { generateDemo } from "./generate-demo.ts";
import type { DemoOptions } from "./generate-demo.ts";

/** Schemas the demo fills, each with a table that is never empty once it was filled. */
const schemas = {
  ministries: "unit",
  members: "member",
  events: "event",
  proposals: "proposal",
  scholarships: "programme",
} as const;

export type DemoSchema = keyof typeof schemas;

export const demoSchemas = Object.keys(schemas) as readonly DemoSchema[]; // the table's keys are the schemas

/** How to reach each schema as its owner role, which row-level security does not hold back. */
export type DemoOwners = Readonly<Record<DemoSchema, DatabaseSettings>>;

/** Events to come are counted from today, unless another day is given. */
export interface SeedDemoOptions extends DemoOptions {
  /** The only profile so far: the network at its real size. */
  readonly profile: "demo";
  readonly onProgress?: (progress: SeedProgress) => void;
}

export interface SeedProgress {
  readonly schema: DemoSchema;
  /** Rows inserted; zero when the schema held data already and was left alone. */
  readonly rows: number;
}

/**
 * Fills every schema that is still empty with demo rows, one transaction each, and tells what it did by schema. Ids follow
 * from the seed, so a schema that is filled later fits the others. A database with other data is left alone altogether.
 */
export async function seedDemo(owners: DemoOwners, options: SeedDemoOptions): Promise<SeedProgress[]> {
  if (await holdsOtherData(owners.ministries)) return demoSchemas.map((schema) => ({ schema, rows: 0 }));
  let tables: readonly DemoTable[] | undefined;
  const done: SeedProgress[] = [];
  for (const schema of demoSchemas) {
    const rows = await fillSchema(owners[schema], schema, () => {
      tables ??= generateDemo({ today: todayInVietnam(), ...options });
      return tables.filter(({ table }) => table.startsWith(`${schema}.`));
    });
    const progress = { schema, rows };
    options.onProgress?.(progress);
    done.push(progress);
  }
  return done;
}

/** True when there are units that are not the demo's: then a schema that is still empty is no place for invented rows. */
async function holdsOtherData(owner: DatabaseSettings): Promise<boolean> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ other: boolean }>(
      "select exists (select from ministries.unit) and not exists (select from ministries.unit where id = $1) as other",
      [demoId("min", "VWU")],
    );
    return rows[0]?.other ?? false;
  });
}

function todayInVietnam(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format();
}

/** True when the schema holds data, from the demo or from elsewhere. */
export async function isSeeded(client: pg.Client, schema: DemoSchema): Promise<boolean> {
  const { rowCount } = await client.query(`select from ${schema}.${schemas[schema]} limit 1`);
  return rowCount === 1;
}

async function fillSchema(
  owner: DatabaseSettings,
  schema: DemoSchema,
  generate: () => readonly DemoTable[],
): Promise<number> {
  // What fails half-way leaves nothing behind: its transaction ends with the connection.
  return withClient(owner, async (client) => {
    await client.query("begin");
    // What the demo tells of did not happen here: it is no change for the log.
    await client.query("set local sen.seeding = 'on'");
    // Two that seed at the same time: the second waits here, then finds the schema filled.
    await client.query("select pg_advisory_xact_lock(hashtext($1))", [`sen.demo.${schema}`]);
    if (await isSeeded(client, schema)) return 0;
    const tables = generate();
    for (const { table, rows } of tables) await insertRows(client, table, rows);
    await client.query("commit");
    return tables.reduce((sum, { rows }) => sum + rows.length, 0);
  });
}
