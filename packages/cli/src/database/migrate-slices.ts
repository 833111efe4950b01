import { migrate, ownerRole, provisionSubgraphs } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { credentialsOf } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { subgraphs } from "../subgraphs.ts";

/** Settings of a slice's owner role. */
export function ownerSettings(admin: DatabaseSettings, secrets: Secrets, slice: string): DatabaseSettings {
  return { ...admin, user: ownerRole(slice), password: credentialsOf(secrets, slice).ownerPassword, poolSize: 2 };
}

/** Makes schemas, roles and functions, and runs each slice's pending migrations; gives their names by slice. */
export async function migrateSlices(admin: DatabaseSettings, secrets: Secrets): Promise<Record<string, string[]>> {
  await provisionSubgraphs(admin, secrets.credentials);
  const ran: Record<string, string[]> = {};
  for (const { name, entities, migrations } of subgraphs) {
    ran[name] = await migrate({ settings: ownerSettings(admin, secrets, name), schema: name, entities, migrations });
  }
  return ran;
}
