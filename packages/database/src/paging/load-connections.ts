import type { EntityMetadata, EntitySchema, ObjectLiteral } from "typeorm";
import { allOf, raw, sql } from "../sql/sql.ts";
import type { Sql } from "../sql/sql.ts";
import type { ViewerDatabase } from "../viewer-database.ts";
import { createConnection, requirePageSize } from "./connection.ts";
import type { Connection, PageArguments, PageRow } from "./connection.ts";
import type { CursorCodec } from "./cursor.ts";
import { isAfter, orderList, positionList } from "./keyset.ts";
import type { OrderColumn } from "./keyset.ts";
import { shapeFor } from "../rows/row-shape.ts";
import type { ColumnsByField, RowShape } from "../rows/row-shape.ts";

/** How the pages of one field are found. Inside its SQL, `t` is the row's alias and `p.key` the parent's key. */
export interface ConnectionQuery<Row extends ObjectLiteral> {
  readonly entity: EntitySchema<Row>;
  /** Condition that ties a row to its parent, e.g. `t.host_unit_id = p.key`; none for a list of everything. */
  readonly belongsTo?: Sql;
  readonly where?: Sql;
  /** Columns that are selected for some fields alone; none of them when left out. */
  readonly columns?: ColumnsByField<Row>;
  readonly orderBy: readonly OrderColumn[];
  readonly codec: CursorCodec;
}

/**
 * Loads the page of every parent with one statement (LATERAL), whatever the number of parents and the page size.
 * Totals are a second statement for all parents together, sent only when one of them is asked: with the first one, where
 * the page says that it will be.
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
  const shape = shapeFor(metadata, page.asks?.fields, query.columns);
  const totals = lazily(() => countRows(db, parentKeys, metadata, conditions));
  const statement = sql`
    select p.key as parent_key, found.*
    from unnest(${parentKeys}::text[]) as p(key)
    cross join lateral (
      select ${shape.selectList}, ${positionList(orderBy)}
      from ${raw(metadata.tablePath)} as t
      where ${allOf([conditions, start])}
      order by ${orderList(orderBy)}
      limit ${first + 1}
    ) as found`;
  const found = db.query<Record<string, unknown>>(statement);
  // It leaves together with the page. Whoever reads the total hears of its failure; nobody else has to.
  if (page.asks?.total === true) totals().catch(() => undefined);
  const rows = await found;
  const pages = Map.groupBy(rows, (row) => String(row["parent_key"]));
  const positions = orderBy.map((_column, index) => `position_${index}`);
  return new Map(
    parentKeys.map((key) => {
      const pageRows = (pages.get(key) ?? []).map((row) => toPageRow(shape, row, positions));
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

function toPageRow<Row>(
  shape: RowShape<Row>,
  row: Record<string, unknown>,
  positions: readonly string[],
): PageRow<Row> {
  return { node: shape.toRow(row), position: positions.map((name) => row[name]) };
}

function lazily<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => (value ??= compute());
}
