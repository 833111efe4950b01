import { joinSql, raw, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";

interface Upsert {
  /** Columns of the unique key that names the row. */
  readonly key: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly createdBy: string | null;
}

/** Writes the row with this key, a new one or the one there is, and gives its id. Names are the programmer's. */
export async function upsertRow(
  db: ViewerDatabase,
  table: string,
  { key, values, createdBy }: Upsert,
): Promise<string> {
  const columns = { ...key, ...values, created_by: createdBy };
  const bound = joinSql(
    Object.values(columns).map((value) => sql`${value}`),
    ", ",
  );
  const sets = Object.keys(values).map((column) => `${column} = excluded.${column}`);
  const [row] = await db.query<{ id: string }>(sql`
    insert into ${raw(`ministries.${table}`)} as t (${raw(Object.keys(columns).join(", "))}) values (${bound})
    on conflict (${raw(Object.keys(key).join(", "))}) do update
      set ${raw(sets.join(", "))}, version = t.version + 1, updated_at = now()
    returning id`);
  if (row === undefined) throw new Error(`writing into ${table} gave no id`);
  return row.id;
}
