import type { EntityMetadata, EntitySchema, ObjectLiteral } from "typeorm";
import { allOf, raw, sql } from "../sql/sql.ts";
import type { Sql } from "../sql/sql.ts";
import type { ViewerDatabase } from "../viewer-database.ts";
import { createConnection, requirePageSize } from "./connection.ts";
import type { Connection, PageArguments, PageRow } from "./connection.ts";
import type { CursorCodec } from "./cursor.ts";
import { isAfter, orderList, positionList } from "./keyset.ts";
import type { OrderColumn } from "./keyset.ts";

/** How the pages of one field are found. Inside its SQL, `t` is the row's alias and `p.key` the parent's key. */
export interface ConnectionQuery<Row extends ObjectLiteral> {
  readonly entity: EntitySchema<Row>;
  /** Condition that ties a row to its parent, e.g. `t.host_unit_id = p.key`; none for a list of everything. */
  readonly belongsTo?: Sql;
  readonly where?: Sql;
  readonly orderBy: readonly OrderColumn[];
  readonly codec: CursorCodec;
}

/**
 * Loads the page of every parent with one statement (LATERAL), whatever the number of parents and the page size.
 * Totals are a second statement for all parents together, sent only when one of them is asked.
 */
export async function loadConnections<Row extends ObjectLiteral>(
  db: ViewerDatabase,
  parentKeys: readonly string[],
  page: PageArguments,
  query: ConnectionQuery<Row>,
): Promise<Map<string, Connection<Row>>> {
  const { entity, orderBy, codec } = query;
  const first = requirePageSize(page);
  const metadata = db.manager.connection.getMetadata(entity);
  const conditions = allOf([query.belongsTo, query.where]);
  const after = page.after ?? null;
  const start = after === null ? null : isAfter(orderBy, codec.decode(after, orderBy.length));
  const statement = sql`
    select p.key as parent_key, found.*
    from unnest(${parentKeys}::text[]) as p(key)
    cross join lateral (
      select ${selectList(metadata)}, ${positionList(orderBy)}
      from ${raw(metadata.tablePath)} as t
      where ${allOf([conditions, start])}
      order by ${orderList(orderBy)}
      limit ${first + 1}
    ) as found`;
  const rows = await db.query<Record<string, unknown>>(statement);
  const pages = Map.groupBy(rows, (row) => String(row["parent_key"]));
  const totals = lazily(() => countRows(db, parentKeys, metadata, conditions));
  return new Map(
    parentKeys.map((key) => {
      const pageRows = (pages.get(key) ?? []).map((row) => toPageRow<Row>(metadata, row, orderBy.length));
      const totalCount = async () => (await totals()).get(key) ?? 0;
      return [key, createConnection(pageRows, { first, isFirstPage: after === null, codec, totalCount })];
    }),
  );
}

/** One page of a list that has no parent. */
export async function loadConnection<Row extends ObjectLiteral>(
  db: ViewerDatabase,
  page: PageArguments,
  query: ConnectionQuery<Row>,
): Promise<Connection<Row>> {
  const connections = await loadConnections(db, [""], page, query);
  const connection = connections.get("");
  if (connection === undefined) throw new Error("loadConnections left out a parent it was given");
  return connection;
}

async function countRows(
  db: ViewerDatabase,
  parentKeys: readonly string[],
  metadata: EntityMetadata,
  conditions: Sql,
): Promise<Map<string, number>> {
  const rows = await db.query<{ parent_key: string; total: number }>(sql`
    select p.key as parent_key, (select count(*)::int from ${raw(metadata.tablePath)} as t where ${conditions}) as total
    from unnest(${parentKeys}::text[]) as p(key)`);
  return new Map(rows.map((row) => [row.parent_key, row.total]));
}

function selectList(metadata: EntityMetadata): Sql {
  return raw(metadata.columns.map((column) => `t."${column.databaseName}" as "${column.propertyName}"`).join(", "));
}

function toPageRow<Row extends ObjectLiteral>(
  metadata: EntityMetadata,
  row: Record<string, unknown>,
  positions: number,
): PageRow<Row> {
  const { driver } = metadata.connection;
  const node = Object.fromEntries(
    metadata.columns.map((column) => [
      column.propertyName,
      driver.prepareHydratedValue(row[column.propertyName], column),
    ]),
  );
  const position = Array.from({ length: positions }, (_none, index) => row[`position_${index}`]);
  // The columns of the metadata are the properties of Row: both come from the same EntitySchema.
  return { node: node as Row, position };
}

function lazily<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= compute());
}
