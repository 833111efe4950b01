import type { EntityMetadata, EntitySchema, ObjectLiteral } from "typeorm";
import { allOf, raw, sql } from "../sql/sql.ts";
import type { Sql } from "../sql/sql.ts";
import type { ViewerDatabase } from "../viewer-database.ts";
import { shapeFor } from "./row-shape.ts";

type Column<Row> = keyof Row & string;

export interface RowsByOptions<Row> {
  /** Further condition; `t` is the row's alias. */
  readonly where?: Sql;
  /** Columns by which rows come, the most important first. */
  readonly order?: Partial<Record<Column<Row>, "asc" | "desc">>;
}

/**
 * All rows whose column is one of the keys, by one statement: what most loaders load. Half the work of a repository's
 * `find`, which puts a query together and takes it apart again for each call.
 */
export function rowsBy<Row extends ObjectLiteral, By extends Column<Row>>(
  db: ViewerDatabase,
  entity: EntitySchema<Row>,
  column: By,
  { where, order = {} }: RowsByOptions<Row> = {},
): (keys: readonly NonNullable<Row[By]>[]) => Promise<Row[]> {
  return async (keys) => {
    const metadata = db.manager.connection.getMetadata(entity);
    const shape = shapeFor<Row>(metadata, undefined);
    const named = raw(`t.${nameOf(metadata, column)}`);
    const found = await db.query<Record<string, unknown>>(sql`
      select ${shape.selectList} from ${raw(metadata.tablePath)} as t
      where ${allOf([sql`${named} = any(${keys})`, where])}${orderBy(metadata, order)}`);
    return found.map((row) => shape.toRow(row));
  };
}

function orderBy(metadata: EntityMetadata, order: Readonly<Partial<Record<string, "asc" | "desc">>>): Sql {
  const parts = Object.entries(order).map(([column, direction]) => `t.${nameOf(metadata, column)} ${direction}`);
  return raw(parts.length === 0 ? "" : ` order by ${parts.join(", ")}`);
}

function nameOf(metadata: EntityMetadata, property: string): string {
  const column = metadata.findColumnWithPropertyName(property);
  if (column === undefined) throw new Error(`${metadata.name} has no column ${property}`);
  return `"${column.databaseName}"`;
}
