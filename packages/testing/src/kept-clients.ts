import type { DatabaseSettings } from "@sen/database";
import pg from "pg";

/** Pools by database, and in each by role. */
const pools = new Map<string, Map<string, pg.Pool>>();

/** Questions of one role that run at the same time; one within another takes a connection of its own. */
const CONNECTIONS = 10;

/**
 * Runs `work` on a connection that is kept for the next question of the same role. Opening one, and reading the catalogue
 * and the policies on it, takes several times as long as what tests ask. `work` leaves no transaction and no setting behind.
 */
export async function withKeptClient<Result>(
  settings: DatabaseSettings,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await poolOf(settings).connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Closes what is kept for a database. */
export async function closeKeptClients(database: string): Promise<void> {
  const kept = pools.get(database);
  pools.delete(database);
  await Promise.all([...(kept?.values() ?? [])].map((pool) => pool.end()));
}

function poolOf(settings: DatabaseSettings): pg.Pool {
  const ofDatabase = pools.get(settings.database) ?? new Map<string, pg.Pool>();
  pools.set(settings.database, ofDatabase);
  const known = ofDatabase.get(settings.user);
  if (known !== undefined) return known;
  const { host, port, database, user, password } = settings;
  const pool = new pg.Pool({ host, port, database, user, password, max: CONNECTIONS, allowExitOnIdle: true });
  // A test may end connections under us; the next question opens another.
  pool.on("error", () => undefined);
  ofDatabase.set(user, pool);
  return pool;
}
