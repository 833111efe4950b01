import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";

/** Forgets what was counted so far. */
export async function resetStatements(database: DatabaseSettings): Promise<void> {
  await withClient(database, async (client) => {
    await client.query("create extension if not exists pg_stat_statements");
    await client.query("select pg_stat_statements_reset()");
  });
}

/** Prints the statements PostgreSQL spent most time on, whoever sent them. */
export async function printSlowStatements(database: DatabaseSettings, count: number): Promise<void> {
  const text = `
    select round(mean_exec_time::numeric, 2) as mean, calls, round(total_exec_time::numeric) as total, query
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
    order by total_exec_time desc limit $1`;
  const { rows } = await withClient(database, (client) =>
    client.query<{ mean: string; calls: string; total: string; query: string }>(text, [count]),
  );
  process.stdout.write("\nstatements by total time: total ms, mean ms, calls, text\n");
  for (const { total, mean, calls, query } of rows) {
    process.stdout.write(`${total} | ${mean} | ${calls} | ${query.replaceAll(/\s+/g, " ").slice(0, 400)}\n`);
  }
}
