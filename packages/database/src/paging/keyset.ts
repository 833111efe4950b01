import { joinSql, raw, sql } from "../sql/sql.ts";
import type { Sql } from "../sql/sql.ts";

/** One column of a total order. The last one must be unique (the id), or pages could skip or repeat rows. */
export interface OrderColumn {
  /** SQL expression on the row's alias `t`, e.g. `t.given_name`. */
  readonly expression: string;
  /** PostgreSQL type the cursor's text is cast back to. */
  readonly type: "text" | "timestamptz" | "date" | "integer" | "double precision";
  readonly direction?: "asc" | "desc";
  /** Collation of text columns; `vi-x-icu` for everything a Vietnamese reader sees sorted. */
  readonly collation?: "vi-x-icu" | "C";
}

function expressionOf(column: OrderColumn): string {
  return column.collation === undefined ? column.expression : `${column.expression} collate "${column.collation}"`;
}

/** `order by` list, without the words. */
export function orderList(columns: readonly OrderColumn[]): Sql {
  return raw(columns.map((column) => `${expressionOf(column)} ${column.direction ?? "asc"}`).join(", "));
}

/** Select list of the sort columns as text, for the cursor: `position_0, position_1, …`. */
export function positionList(columns: readonly OrderColumn[]): Sql {
  return raw(columns.map((column, index) => `(${column.expression})::text as position_${index}`).join(", "));
}

/** Condition that a row comes after `position` in the order: (a > x) or (a = x and b > y) or … */
export function isAfter(columns: readonly OrderColumn[], position: readonly unknown[]): Sql {
  const valueOf = (index: number, column: OrderColumn) => sql`${position[index]}::${raw(column.type)}`;
  const alternatives = columns.map((column, index) => {
    const equal = columns
      .slice(0, index)
      .map((earlier, place) => sql`${raw(expressionOf(earlier))} = ${valueOf(place, earlier)}`);
    const beyond = raw(column.direction === "desc" ? "<" : ">");
    const step = sql`${raw(expressionOf(column))} ${beyond} ${valueOf(index, column)}`;
    return sql`(${joinSql([...equal, step], " and ")})`;
  });
  return sql`(${joinSql(alternatives, " or ")})`;
}
