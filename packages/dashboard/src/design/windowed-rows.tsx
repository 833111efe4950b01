import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { useFocusedRow, useItemKeys } from "./keep-focused.ts";
import type { RowsProps } from "./table-rows.tsx";

/** Height of a row before it was measured, in pixels. */
const estimate = 52;
/** Rows drawn beyond the window on each side. */
const beyond = 12;

/** Rows of a long table that can be seen, with room for the others. */
export function WindowedRows<Row>({ rows, columns, keyOf, children }: RowsProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const { rangeExtractor, ...focus } = useFocusedRow();
  useLayoutEffect(() => {
    if (body.current !== null) setTop(body.current.getBoundingClientRect().top + scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    overscan: beyond,
    rangeExtractor,
    scrollMargin: top,
    getItemKey: useItemKeys(rows, keyOf),
  });
  const shown = virtualizer.getVirtualItems();
  const after = virtualizer.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body} {...focus}>
      {shown.map(({ key, index, start }, place) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={key}>
            {/* Before the first one, and beside one that is drawn for its focus alone. */}
            <Gap columns={columns} height={start - (shown[place - 1]?.end ?? top)} />
            {/* The heading of the table is its first row. */}
            <tr ref={virtualizer.measureElement} data-index={index} aria-rowindex={index + 2}>
              {children(row)}
            </tr>
          </Fragment>
        );
      })}
      <Gap columns={columns} height={after} />
    </tbody>
  );
}

/** Room for rows that are not drawn. */
function Gap({ columns, height }: { readonly columns: number; readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className="gap" style={{ height }} />
    </tr>
  );
}
