import writeXlsxFile from "write-excel-file/node";
import { Hidden } from "./report.ts";
import type { Cell, Column, FilledReport, FilledTable, Language } from "./report.ts";
import { hiddenText, writeDate } from "./write-cell.ts";

const strong = { type: String, fontWeight: "bold" } as const;

/** A report as a workbook, a sheet for each table. Texts are written as texts, so that none is ever a formula. */
export async function writeXlsx({ title, notes, tables, language }: FilledReport): Promise<Buffer> {
  const sheets = tables.map((table, index) => ({
    sheet: sheetName(table.title ?? title, index),
    orientation: "landscape" as const,
    columns: table.columns.map(({ width = 1 }) => ({ width: 8 + width * 9 })),
    data: [
      [{ value: title, fontSize: 14, ...strong }],
      ...notes.map((note) => [{ value: note, type: String }]),
      ...(table.title === null ? [[]] : [[], [{ value: table.title, fontSize: 12, ...strong }]]),
      ...tableRows(table, language),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function tableRows({ headings, rows, columns }: FilledTable, language: Language) {
  const heading = headings.map((value) => ({ value, wrap: true, backgroundColor: "#F6DCE6", ...strong }));
  const toCell = (cell: Cell, index: number) => asCell(cell, columns[index], language);
  return [heading, ...rows.map((row) => row.map(toCell))];
}

function asCell(cell: Cell, column: Column | undefined, language: Language) {
  if (cell === null) return null;
  if (cell instanceof Hidden) return { value: hiddenText(cell, language), type: String, textColor: "#888888" };
  if (cell instanceof Date) {
    return column?.kind === "moment"
      ? { value: writeDate(cell, true), type: String }
      : { value: cell, type: Date, format: "dd/mm/yyyy" };
  }
  if (typeof cell === "string") return { value: cell, type: String, wrap: true };
  return { value: cell, type: Number, format: formatOf(cell, column) };
}

/** Whole numbers without places after the comma, others with two. */
function formatOf(value: number, column: Column | undefined): string {
  if (column?.kind === "percent") return "0.0%";
  return Number.isInteger(value) ? "#,##0" : "#,##0.00";
}

/** Names of sheets have at most 31 characters, and some signs not at all. */
const sheetName = (text: string, index: number): string =>
  `${index + 1}. ${text.replaceAll(/[\\/?*[\]:']/g, " ")}`.slice(0, 31).trim();
