import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { usePrinting } from "./use-printing.ts";

/** Shorter tables are drawn whole. */
const shortEnough = 100;

export interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: number;
  readonly keyOf: (row: Row, index: number) => string;
  readonly children: (row: Row) => ReactNode;
}

// A component of any row keeps its type: `lazy` would forget it.
const WindowedRows = lazy(async () =>
  import("./windowed-rows.tsx").then((module) => ({ default: module.WindowedRows })),
) as unknown as <Row>(props: RowsProps<Row>) => ReactNode;

/** The body of a table; of a long one only the rows that can be seen are drawn, on paper all of them. */
export function TableRows<Row>(props: RowsProps<Row>) {
  const { rows } = props;
  const printing = usePrinting();
  if (rows.length <= shortEnough || printing) return <WholeRows {...props} />;
  return (
    <Suspense fallback={<WholeRows {...props} rows={rows.slice(0, shortEnough)} />}>
      <WindowedRows {...props} />
    </Suspense>
  );
}

function WholeRows<Row>({ rows, keyOf, children }: RowsProps<Row>) {
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={keyOf(row, index)}>{children(row)}</tr>
      ))}
    </tbody>
  );
}
