import pg from "pg";
import type { DatabaseSettings } from "./settings.ts";

/** Runs `work` on a connection of its own, which is closed afterwards; a transaction still open is rolled back with it. */
export async function withClient<Result>(
  settings: DatabaseSettings,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
