import type pg from "pg";

/** Rows sent in one statement: large enough to be quick, small enough that one statement stays below a few megabytes. */
const chunkSize = 1000;

/**
 * Inserts plain rows (column name → JSON value) into a table, a thousand to a statement. For seeding by the owner role.
 * Every row must have the same columns as the first; columns not named take their defaults.
 */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((column) => client.escapeIdentifier(column))
    .join(", ");
  for (let start = 0; start < rows.length; start += chunkSize) {
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows.slice(start, start + chunkSize))],
    );
  }
}
