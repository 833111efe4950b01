import type pg from "pg";
import { busSchema, openBusTo } from "../carrier/postgres/bus-schema.ts";
import type { DatabaseSettings } from "../settings.ts";
import { withClient } from "../with-client.ts";
import { appRole, ownerRole } from "./names.ts";
import { viewerFunctions } from "./viewer-functions.ts";
import { workingDays } from "./working-days.ts";

export interface SubgraphCredentials {
  readonly schema: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

const extensions = ["unaccent", "pg_trgm", "btree_gist", "citext"];

/**
 * What holds for every session of an app role. With the role it holds whatever stands between, as a pool; and migrations,
 * which belong to the owner, take the time they need.
 * - Milliseconds one statement may take, and a transaction may stand idle: a runaway query is ended by the database itself,
 *   and a request that crashed cannot hold locks.
 * - A statement is planned once for a connection and not for each request's values: with policies of row-level security
 *   planning is dearer than running, and lists of ids, whose length PostgreSQL knows, would have it plan for ever.
 */
const appSettings = {
  statement_timeout: "15s",
  idle_in_transaction_session_timeout: "30s",
  plan_cache_mode: "force_generic_plan",
};

/** One key for all that provision or migrate at the same time: the second waits for the first. */
const provisioningLock = 7_363_001;

/**
 * Prepares a database for subgraphs: extensions, the functions policies use, the bus for events, and for each subgraph a schema with its
 * two roles. Run by an administrator role; running it again changes nothing but the passwords and the functions.
 */
export async function provisionSubgraphs(
  admin: DatabaseSettings,
  subgraphs: readonly SubgraphCredentials[],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await provisionOnce(admin, subgraphs);
    } catch (error) {
      // Roles belong to the whole cluster, so the lock of one database does not keep another one's provisioning out.
      if (tries === mostTries || !/tuple concurrently updated|pg_authid/.test(String(error))) throw error;
    }
  }
}

const mostTries = 10;

async function provisionOnce(admin: DatabaseSettings, subgraphs: readonly SubgraphCredentials[]): Promise<void> {
  return withClient(admin, async (client) => {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [provisioningLock]);
    await client.query("revoke create on schema public from public");
    for (const extension of extensions) await client.query(`create extension if not exists ${extension} schema public`);
    await client.query(viewerFunctions);
    await client.query(workingDays);
    await client.query(busSchema);
    for (const subgraph of subgraphs) await provisionSubgraph(client, subgraph);
    await client.query("commit");
  });
}

async function provisionSubgraph(client: pg.Client, subgraph: SubgraphCredentials): Promise<void> {
  const schema = client.escapeIdentifier(subgraph.schema);
  const owner = ownerRole(subgraph.schema);
  const app = appRole(subgraph.schema);
  await ensureRole(client, owner, subgraph.ownerPassword);
  await ensureRole(client, app, subgraph.appPassword);
  for (const [name, value] of Object.entries(appSettings))
    await client.query(`alter role ${client.escapeIdentifier(app)} set ${name} = ${client.escapeLiteral(value)}`);
  await client.query(`create schema if not exists ${schema} authorization ${client.escapeIdentifier(owner)}`);
  await client.query(`grant usage on schema ${schema} to ${client.escapeIdentifier(app)}`);
  await client.query(openBusTo(client.escapeIdentifier(app)));
}

/** The app role can log in and nothing else: no BYPASSRLS, no ownership, only what migrations grant it. */
async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  const verb = rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password ${client.escapeLiteral(password)}`,
  );
}
