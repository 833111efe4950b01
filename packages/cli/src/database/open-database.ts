import path from "node:path";
import { embeddedMajor, parseDatabaseUrl, startEmbeddedPostgres } from "@sen/database";
import type { DatabaseSettings, EmbeddedPostgres } from "@sen/database";
import { HubError } from "@sen/errors";
import pg from "pg";
import type { Home } from "../home.ts";
import { makeFolder } from "../make-folder.ts";
import type { Secrets } from "../secrets.ts";
import { explainError } from "../terminal/explain-error.ts";

/** Name of the hub's database on an embedded cluster. */
const databaseName = "sen";

export interface OpenedDatabase {
  /** Administrator settings on the hub's own database. */
  readonly admin: DatabaseSettings;
  /** The embedded server; null when `DATABASE_URL` names another one. */
  readonly embedded: EmbeddedPostgres | null;
}

export interface OpenDatabaseOptions {
  readonly home: Home;
  readonly secrets: Secrets;
  readonly port: number;
  readonly onLog: (line: string) => void;
  readonly onCreate: () => void;
}

/** Opens the PostgreSQL named by `DATABASE_URL` (an administrator role), or starts the embedded one on the home. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const url = process.env["DATABASE_URL"];
  if (url !== undefined) {
    const admin = parseDatabaseUrl(url);
    await requireMajor(admin);
    return { admin, embedded: null };
  }
  const archive = archiveFolder();
  if (archive !== undefined) await makeFolder(path.resolve(archive), 0o700);
  const embedded = await startEmbeddedPostgres({
    dataFolder: options.home.postgresFolder,
    port: options.port,
    password: options.secrets.superuserPassword,
    archiveFolder: archive,
    onLog: options.onLog,
    onCreate: options.onCreate,
  });
  try {
    await ensureDatabase(embedded.admin);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { admin: { ...embedded.admin, database: databaseName }, embedded };
}

/** `SEN_ARCHIVE_FOLDER`: where the embedded server keeps its log of changes; undefined: nowhere. */
export function archiveFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment["SEN_ARCHIVE_FOLDER"] || undefined;
}

/** Settings of the embedded database that a running hub serves. */
export function embeddedAdmin(secrets: Secrets, port: number): DatabaseSettings {
  return { host: "127.0.0.1", port, database: databaseName, user: "postgres", password: secrets.superuserPassword };
}

async function ensureDatabase(admin: DatabaseSettings): Promise<void> {
  await withAdmin(admin, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(databaseName)}`);
  });
}

async function requireMajor(admin: DatabaseSettings): Promise<void> {
  const found = await withAdmin(admin, async (client) => {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    return Math.floor(Number(rows[0]?.version) / 10_000);
  });
  if (found < embeddedMajor) {
    throw new HubError("CONFIGURATION", {
      what: {
        vi: `DATABASE_URL trỏ tới PostgreSQL ${found}; Sen cần ${embeddedMajor}`,
        en: `DATABASE_URL names PostgreSQL ${found}; Sen needs ${embeddedMajor}`,
      },
    });
  }
}

async function withAdmin<Result>(
  admin: DatabaseSettings,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(admin);
  try {
    await client.connect();
    return await work(client);
  } catch (cause) {
    const known = explainError(cause);
    if (known !== null) throw known;
    throw new HubError("DATABASE_START", { reason: cause instanceof Error ? cause.message : "unknown" }, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
