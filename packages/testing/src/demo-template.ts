import { migrate, ownerRole, provisionSubgraphs, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { demoDay, seedDemo, seedScale, subgraphs } from "@sen/cli";
import type { ScaleProfileName } from "@sen/cli";
import { runOnCluster, testCluster, testPasswords } from "./test-database.ts";

export type TemplateProfile = "demo" | ScaleProfileName;

/** One key for all test files: the first makes the template, the others wait for it. */
const templateLock = 7_363_002;

/** Name of the database with a profile's data, to be copied by each test file; made on first use. */
export async function ensureDemoTemplate(profile: TemplateProfile = "demo"): Promise<string> {
  const template = `sen_${profile}`;
  return withClient(testCluster(), async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) await createTemplate(template, profile);
    return template;
  });
}

async function createTemplate(template: string, profile: TemplateProfile): Promise<void> {
  const unfinished = `${template}_unfinished`;
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
  const demoOwners = owners as Parameters<typeof seedDemo>[0]; // one entry for each slice
  await seedDemo(demoOwners, { profile: "demo", today: demoDay });
  if (profile !== "demo") await seedScale(demoOwners, { profile });
  await runOnCluster(`alter database ${unfinished} rename to ${template}`);
}

/** Settings of a slice's owner role on a test database. */
export function testOwner(admin: DatabaseSettings, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: testPasswords.ownerPassword };
}
