import writeXlsxFile from "write-excel-file/node";
import type { ImportKind } from "./import-kind.ts";

/** An empty list with its headings and one line as an example; what is read from it again is text. */
export async function writeTemplate({ columns, title }: ImportKind): Promise<Buffer> {
  const headings = columns.map(({ heading }) => ({
    value: heading.vi,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: "#F6DCE6",
    wrap: true,
  }));
  const example = columns.map(({ example: value }) => (value === "" ? null : { value, type: String, format: "@" }));
  return writeXlsxFile([headings, example], {
    sheet: title.vi,
    columns: columns.map(({ heading }) => ({ width: Math.max(16, heading.vi.length + 4) })),
    stickyRowsCount: 1,
  }).toBuffer();
}
