import { randomUUID } from "node:crypto";
import { parseDatabaseUrl, provisionSubgraphs, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { closeKeptClients } from "./kept-clients.ts";

/** Passwords of the roles on the test cluster; it listens on loopback and lives as long as the run. */
export const testPasswords = { ownerPassword: "test-owner", appPassword: "test-app" };

/** Superuser settings of the run's PostgreSQL, on its maintenance database. */
export function testCluster(): DatabaseSettings {
  const url = process.env["SEN_TEST_DATABASE_URL"];
  if (url === undefined) throw new Error("the tests' PostgreSQL is not running: start them with Jest's global set-up");
  return parseDatabaseUrl(url);
}

/** The same through what stands at another port, e.g. a pool of connections; undefined without one. */
export const atPort = (settings: DatabaseSettings, port: number | undefined): DatabaseSettings | undefined =>
  port === undefined ? undefined : { ...settings, port };

export interface TestDatabase {
  readonly admin: DatabaseSettings;
  drop(): Promise<void>;
}

/** A database of its own for one test file: empty but for schemas and roles, or a copy of `template`. */
export async function createTestDatabase(schemas: readonly string[], template?: string): Promise<TestDatabase> {
  const cluster = testCluster();
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  await runOnCluster(`create database ${database}${template === undefined ? "" : ` template ${template}`}`);
  const admin = { ...cluster, database };
  if (template === undefined)
    await provisionSubgraphs(
      admin,
      schemas.map((schema) => ({ schema, ...testPasswords })),
    );
  const drop = async () => {
    await closeKeptClients(database);
    await runOnCluster(`drop database if exists ${database} with (force)`);
  };
  return { admin, drop };
}

/** Runs one statement on the maintenance database, as superuser. */
export async function runOnCluster(statement: string): Promise<void> {
  return withClient(testCluster(), async (client) => {
    await client.query(statement);
  });
}
