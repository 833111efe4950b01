import type { EntityMetadata, ObjectLiteral } from "typeorm";
import { raw } from "../sql/sql.ts";
import type { Sql } from "../sql/sql.ts";

/** Columns that only some fields read, by field. What is named here is selected when one of its fields is asked. */
export type ColumnsByField<Row> = Readonly<Record<string, readonly (keyof Row & string)[]>>;

/** Which columns of an entity a statement selects, and how its rows become objects. */
export interface RowShape<Row> {
  readonly selectList: Sql;
  toRow(found: Readonly<Record<string, unknown>>): Row;
}

/** Types whose values are right as the driver gives them. */
const plainTypes: ReadonlySet<unknown> = new Set(["text", "int", "integer", "boolean", "timestamptz", "float8"]);

/** Most shapes remembered of one entity: whoever asks decides about the combination of fields, and there are many. */
const mostShapes = 500;

const shapes = new WeakMap<EntityMetadata, Map<string, RowShape<unknown>>>();

/**
 * The shape for what is asked: all columns, but those that `columns` names for fields nobody asks. Such a one is no
 * `undefined`: reading it throws, so that a resolver which `columns` forgot fails its first test.
 */
export function shapeFor<Row extends ObjectLiteral>(
  metadata: EntityMetadata,
  asked: readonly string[] | undefined,
  columns: ColumnsByField<Row> = {},
): RowShape<Row> {
  const left = asked === undefined ? [] : leftOut(asked, columns);
  const key = left.join();
  let known = shapes.get(metadata);
  if (known === undefined) shapes.set(metadata, (known = new Map()));
  let shape = known.get(key);
  if (shape === undefined) {
    if (known.size >= mostShapes) known.clear();
    known.set(key, (shape = createShape(metadata, new Set(left))));
  }
  // The columns of the metadata are the properties of Row: both come from the same EntitySchema.
  return shape as RowShape<Row>;
}

function leftOut<Row>(asked: readonly string[], columns: ColumnsByField<Row>): string[] {
  const fields = new Set(asked);
  const named = Object.entries(columns);
  const needed = new Set<string>(named.flatMap(([field, names]) => (fields.has(field) ? names : [])));
  return [...new Set<string>(named.flatMap(([, names]) => names))].filter((name) => !needed.has(name)).sort();
}

function createShape(metadata: EntityMetadata, left: ReadonlySet<string>): RowShape<unknown> {
  const { driver } = metadata.connection;
  const selected = metadata.columns.filter(({ propertyName }) => !left.has(propertyName));
  const read = selected.map((column) => {
    const name = column.propertyName;
    return { name, column: column.transformer === undefined && plainTypes.has(column.type) ? undefined : column };
  });
  const prototype: object = Object.create(Object.prototype, guards(metadata.name, left));
  return {
    selectList: raw(selected.map((column) => `t."${column.databaseName}" as "${column.propertyName}"`).join(", ")),
    toRow(found) {
      const row: Record<string, unknown> = Object.create(prototype);
      for (const { name, column } of read) {
        const value = found[name];
        row[name] = column === undefined ? value : driver.prepareHydratedValue(value, column);
      }
      return row;
    },
  };
}

function guards(entity: string, left: ReadonlySet<string>): PropertyDescriptorMap {
  const guard = (name: string): PropertyDescriptor => ({
    get: () => {
      throw new Error(`${entity}.${name} was not selected: its ColumnsByField names no field asked that reads it`);
    },
  });
  return Object.fromEntries([...left].map((name) => [name, guard(name)]));
}
