import { isCheckViolation, isExclusionViolation, isUniqueViolation, joinSql, raw, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { UserError } from "@sen/subgraph";

type Values = Readonly<Record<string, unknown>>;

/** Inserts a row into a table of the slice, named without its schema, and gives the id. Columns are the programmer's. */
export async function insertRow(db: ViewerDatabase, table: string, values: Values): Promise<string> {
  const columns = raw(Object.keys(values).join(", "));
  const bound = joinSql(
    Object.values(values).map((value) => sql`${value}`),
    ", ",
  );
  const [row] = await db.query<{ id: string }>(
    sql`insert into ${raw(`ministries.${table}`)} (${columns}) values (${bound}) returning id`,
  );
  if (row === undefined) throw new Error(`inserting into ${table} gave no id`);
  return row.id;
}

/** Which row, and the version that the change was made from. */
export interface ExpectedRow {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Sets columns of a row that still has the expected version; false when somebody was quicker. */
export async function updateRow(
  db: ViewerDatabase,
  table: string,
  { id, expectedVersion }: ExpectedRow,
  values: Values,
): Promise<boolean> {
  const sets = Object.entries(values).map(([column, value]) => sql`${raw(column)} = ${value}`);
  const rows = await db.query(sql`
    update ${raw(`ministries.${table}`)} set ${joinSql([...sets, raw("version = version + 1, updated_at = now()")], ", ")}
    where id = ${id} and version = ${expectedVersion} returning id`);
  return rows.length === 1;
}

export type Attempt<Result> = { readonly refused: UserError } | { readonly done: Result };

/** Does all of `work` or none of it; what one of the named constraints refuses becomes the error the caller understands. */
export async function attempt<Result>(
  db: ViewerDatabase,
  refusals: Readonly<Record<string, () => UserError>>,
  work: () => Promise<Result>,
): Promise<Attempt<Result>> {
  try {
    return { done: await db.atomically(work) };
  } catch (error) {
    for (const [constraint, refusal] of Object.entries(refusals)) {
      if (
        isUniqueViolation(error, constraint) ||
        isCheckViolation(error, constraint) ||
        isExclusionViolation(error, constraint)
      )
        return { refused: refusal() };
    }
    throw error;
  }
}
