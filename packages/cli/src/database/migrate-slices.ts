import { migrate, ownerRole, provisionSubgraphs } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { migrateRegistry } from "@sen/registry";
import type { DemoOwners } from "../demo/seed-demo.ts";
import { credentialsOf } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { registryName, sliceNames } from "../slices.ts";
import { subgraphs } from "../subgraphs.ts";

/** Settings of a slice's owner role. */
export function ownerSettings(admin: DatabaseSettings, secrets: Secrets, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: credentialsOf(secrets, slice).ownerPassword, poolSize: 2 };
}

/** The owner roles of all slices, as the demo data is written with. */
export function demoOwners(admin: DatabaseSettings, secrets: Secrets): DemoOwners {
  const entries = sliceNames.map((slice) => [slice, ownerSettings(admin, secrets, slice)] as const);
  return Object.fromEntries(entries) as DemoOwners; // one entry for each name of the list
}

/** Makes schemas, roles and functions, and runs each slice's pending migrations; gives their names by slice. */
export async function migrateSlices(admin: DatabaseSettings, secrets: Secrets): Promise<Record<string, string[]>> {
  await provisionSubgraphs(admin, secrets.credentials);
  const ran: Record<string, string[]> = {};
  for (const { name, entities, migrations } of subgraphs) {
    ran[name] = await migrate({ settings: ownerSettings(admin, secrets, name), schema: name, entities, migrations });
  }
  ran[registryName] = await migrateRegistry(ownerSettings(admin, secrets, registryName));
  return ran;
}
