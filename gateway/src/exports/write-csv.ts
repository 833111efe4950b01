import type { Column, FilledReport } from "./report.ts";
import { writeCell } from "./write-cell.ts";

/** For a value beyond the headings. */
const plain: Column = { heading: { vi: "", en: "" }, path: "" };

/** A report as plain values (RFC 4180), with the mark by which spreadsheets know UTF-8; tables stand apart by a blank line. */
export function writeCsv({ tables, language }: FilledReport): string {
  const texts = tables.map(({ headings, rows, columns }) =>
    [headings, ...rows.map((row) => row.map((cell, index) => writeCell(cell, columns[index] ?? plain, language)))]
      .map((row) => row.map(quote).join(","))
      .join("\r\n"),
  );
  return `\uFEFF${texts.join("\r\n\r\n")}\r\n`;
}

/** Spreadsheets take a value that begins with one of these signs for a formula, some also where they are of full width. */
function quote(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
