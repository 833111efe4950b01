import { HubError } from "@sen/errors";
import type { SheetRows } from "../sheets/read-workbook.ts";
import { foldWords } from "./import-kind.ts";
import type { ImportColumn, ImportKind, ImportRow } from "./import-kind.ts";

/** A column as it stands in a workbook. */
export interface FoundColumn {
  /** Its letters, e.g. `D`. */
  readonly letters: string;
  readonly heading: string;
}

export interface ReadList {
  readonly rows: readonly ImportRow[];
  /** Columns of the workbook by field. */
  readonly columns: ReadonlyMap<string, FoundColumn>;
  /** Headings that mean nothing here; their columns are left out. */
  readonly ignored: readonly string[];
}

/** Rows from the top among which the headings are looked for: a list often begins with its title. */
const rowsBeforeHeadings = 20;

/** The lines under the headings, wherever these stand. Throws `VALIDATION` when columns are missing. */
export function readList(kind: ImportKind, sheet: SheetRows): ReadList {
  const byHeading = new Map(kind.columns.flatMap((column) => namesOf(column).map((name) => [name, column.field])));
  const fieldsIn = (row: SheetRows[number]) =>
    row.map((cell) => (cell === null ? undefined : byHeading.get(foldWords(cell))));
  const matches = sheet.slice(0, rowsBeforeHeadings).map((row) => fieldsIn(row).filter(Boolean).length);
  const most = Math.max(0, ...matches);
  const at = matches.indexOf(most);
  const fields = fieldsIn(sheet[at] ?? []);
  requireColumns(kind, fields);
  const headings = sheet[at] ?? [];
  const columns = new Map<string, FoundColumn>();
  for (const [index, field] of fields.entries()) {
    if (field !== undefined && !columns.has(field)) {
      columns.set(field, { letters: lettersOf(index), heading: headings[index] ?? "" });
    }
  }
  const rows = sheet.flatMap((cells, index): ImportRow[] => {
    if (index <= at || !cells.some((cell, place) => cell !== null && fields[place] !== undefined)) return [];
    const values = [...columns.keys()].map((field) => [field, cells[fields.indexOf(field)] ?? null]);
    return [{ ...Object.fromEntries(values), line: index + 1 }];
  });
  const ignored = headings.filter(
    (heading, index): heading is string => heading !== null && fields[index] === undefined,
  );
  return { rows, columns, ignored };
}

function namesOf({ heading, alsoCalled = [] }: ImportColumn): string[] {
  return [heading.vi, heading.en, ...alsoCalled].map(foldWords);
}

function requireColumns(kind: ImportKind, fields: readonly (string | undefined)[]): void {
  const missing = kind.needed.filter((group) => !group.some((field) => fields.includes(field)));
  if (missing.length === 0) return;
  const nameIn = (language: "vi" | "en") =>
    missing
      .map((group) => kind.columns.find(({ field }) => field === group[0])?.heading[language] ?? "")
      .map((heading) => `"${heading}"`)
      .join(", ");
  throw new HubError("VALIDATION", {
    what: { vi: `tệp thiếu cột ${nameIn("vi")}`, en: `the file has no column ${nameIn("en")}` },
  });
}

/** `0` is `A`, `26` is `AA`. */
export function lettersOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
