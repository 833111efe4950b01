import { migrate, ownerRole, provisionSubgraphs, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import type { Subgraph } from "@sen/subgraph";
import { runOnCluster, testCluster, testPasswords } from "./test-database.ts";

/** One key for all test files: the first makes a template, the others wait for it. */
const templateLock = 7_363_002;

/** Makes the database `template`, by `fill` on its superuser settings, unless the cluster has it; to be copied by test files. */
export async function ensureTemplate(
  template: string,
  fill: (admin: DatabaseSettings) => Promise<void>,
): Promise<string> {
  return withClient(testCluster(), async (client) => {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount !== 0) return template;
    // A run that ended half-way leaves a database of this name, never one that looks finished.
    const unfinished = `${template}_unfinished`;
    await runOnCluster(`drop database if exists ${unfinished}`);
    await runOnCluster(`create database ${unfinished}`);
    await fill({ ...testCluster(), database: unfinished });
    await runOnCluster(`alter database ${unfinished} rename to ${template}`);
    return template;
  });
}

/** Makes schemas, roles and tables of slices in an empty database. */
export async function createSlices(admin: DatabaseSettings, slices: readonly Subgraph[]): Promise<void> {
  await provisionSubgraphs(
    admin,
    slices.map(({ name }) => ({ schema: name, ...testPasswords })),
  );
  for (const { name, entities, migrations } of slices) {
    await migrate({ settings: testOwner(admin, name), schema: name, entities, migrations });
  }
}

/** Settings of a slice's owner role on a test database. */
export function testOwner(admin: DatabaseSettings, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: testPasswords.ownerPassword };
}
