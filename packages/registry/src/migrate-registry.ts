import { migrate } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { CreateRegistry1764200000000 } from "./migrations/1764200000000-create-registry.ts";

/** PostgreSQL schema of the registry; also part of its roles' names. */
export const registrySchema = "registry";

/** Runs the registry's pending migrations as its owner role; gives the names of those that ran. */
export async function migrateRegistry(owner: DatabaseSettings): Promise<string[]> {
  return migrate({ settings: owner, schema: registrySchema, entities: [], migrations: [CreateRegistry1764200000000] });
}
