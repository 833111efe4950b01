import pg from "pg";
import { DataSource } from "typeorm";
import type { EntitySchema, MigrationInterface } from "typeorm";
import { PreparingClient } from "./statements/preparing-client.ts";
import type { DatabaseSettings } from "./settings.ts";

// A date has no time and no zone; node-postgres would make it midnight of the machine's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type MigrationClass = new () => MigrationInterface;

export interface DataSourceOptions {
  readonly settings: DatabaseSettings;
  /** PostgreSQL schema of the subgraph: the only one its tables live in. */
  readonly schema: string;
  // EntitySchema is invariant in its row type, so a list of unlike ones needs the widest form TypeORM offers.
  readonly entities: readonly EntitySchema[];
  readonly migrations?: readonly MigrationClass[];
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

/** Milliseconds after which a connection that nobody used is closed: opening one costs more than most requests. */
const idleTimeout = 300_000;

/** Makes a TypeORM data source on `pg`; the caller initializes and destroys it. Never synchronizes: migrations only. */
export function createDataSource(options: DataSourceOptions): DataSource {
  const { settings, schema, entities, migrations = [], applicationName = `sen-${schema}` } = options;
  return new DataSource({
    type: "postgres",
    host: settings.host,
    port: settings.port,
    database: settings.database,
    username: settings.user,
    password: settings.password,
    schema,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: "migration",
    migrationsTransactionMode: "each",
    applicationName,
    synchronize: false,
    installExtensions: false,
    poolSize: settings.poolSize ?? 10,
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: idleTimeout,
      // Statements leave without waiting for the answers of those before; PostgreSQL runs them in their order.
      pipeline: true,
      Client: PreparingClient,
    },
  });
}
