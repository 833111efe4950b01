import { migrate, ownerRole, provisionSubgraphs, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { demoDay, seedDemo, subgraphs } from "@sen/cli";
import { runOnCluster, testCluster, testPasswords } from "./test-database.ts";

const template = "sen_demo";
const unfinished = "sen_demo_unfinished";

/** One key for all test files: the first makes the template, the others wait for it. */
const templateLock = 7_363_002;

/** Name of the database with the demo data, to be copied by each test file; made on first use. */
export async function ensureDemoTemplate(): Promise<string> {
  return withClient(testCluster(), async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) await createTemplate();
    return template;
  });
}

async function createTemplate(): Promise<void> {
  await runOnCluster(`drop database if exists ${unfinished}`);
  await runOnCluster(`create database ${unfinished}`);
  const admin = { ...testCluster(), database: unfinished };
  await provisionSubgraphs(
    admin,
    subgraphs.map(({ name }) => ({ schema: name, ...testPasswords })),
  );
  for (const { name, entities, migrations } of subgraphs) {
    await migrate({ settings: testOwner(admin, name), schema: name, entities, migrations });
  }
  const owners = Object.fromEntries(subgraphs.map(({ name }) => [name, testOwner(admin, name)]));
  await seedDemo(owners as Parameters<typeof seedDemo>[0], { profile: "demo", today: demoDay }); // one entry for each slice
  await runOnCluster(`alter database ${unfinished} rename to ${template}`);
}

/** Settings of a slice's owner role on a test database. */
export function testOwner(admin: DatabaseSettings, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: testPasswords.ownerPassword };
}
