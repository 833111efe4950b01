import type { ReactNode } from "react";
import { TableRows } from "./table-rows.tsx";

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Holds sentences. */
  readonly wide?: boolean;
  /** Shown under the rows. */
  readonly foot?: ReactNode;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
}

/** A table of exact values. The first column names the row; a narrow screen scrolls it sideways, also by keyboard. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const hasFoot = columns.some(({ foot }) => foot !== undefined);
  const classOf = (column: Column<Row>) => (column.numeric ? "number" : column.wide ? "wide" : undefined);
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.heading} scope="col" className={classOf(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <TableRows rows={rows} columns={columns.length} keyOf={keyOf}>
          {(row) =>
            columns.map((column, place) =>
              place === 0 ? (
                <th key={column.heading} scope="row" className={classOf(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.heading} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ),
            )
          }
        </TableRows>
        {hasFoot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.heading} className={classOf(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
