import { migrate, ownerRole, parseDatabaseUrl, provisionSubgraphs } from "@sen/database";
import { HubError } from "@sen/errors";
import { pino } from "pino";
import type { Subgraph } from "./define-subgraph.ts";
import { requireSetting } from "./server/settings.ts";

/**
 * The whole of the process that prepares a slice's database: schema, roles and pending migrations, for a slice that has a
 * database of its own. Reads `ADMIN_DATABASE_URL` (an administrator role), `OWNER_PASSWORD` and `APP_PASSWORD`, which the
 * two roles get. Running it again changes nothing but the passwords. Ends the process with 1 when it cannot.
 */
export async function runMigrations(subgraph: Subgraph): Promise<void> {
  const { name: schema, entities, migrations } = subgraph;
  const logger = pino({ name: schema, level: process.env["LOG_LEVEL"] ?? "info" });
  try {
    const admin = parseDatabaseUrl(requireSetting(process.env, "ADMIN_DATABASE_URL"));
    const ownerPassword = requireSetting(process.env, "OWNER_PASSWORD");
    const appPassword = requireSetting(process.env, "APP_PASSWORD");
    await provisionSubgraphs(admin, [{ schema, ownerPassword, appPassword }]);
    const settings = { ...admin, user: ownerRole(schema), password: ownerPassword };
    const ran = await migrate({ settings, schema, entities, migrations });
    logger.info({ ran }, ran.length === 0 ? "nothing new" : "migrated");
  } catch (error) {
    logger.fatal({ err: error }, error instanceof HubError ? error.message : "could not migrate");
    process.exitCode = 1;
  }
}
