import type { ViewerAnswer } from "../graphql/ask-as-viewer.ts";
import { markHidden, readCell, valuesAt } from "./read-answer.ts";
import type { FilledTable, Language, Report, Table } from "./report.ts";

/** Most rows of one list; a longer one ends with a note. */
export const mostRows = 5_000;

export type Ask = (variables: Readonly<Record<string, unknown>>) => Promise<ViewerAnswer>;

export interface Filled {
  readonly tables: readonly FilledTable[];
  /** True when the list goes on after its last row here. */
  readonly isCut: boolean;
}

/** Asks page by page until the list ends, and sets the answers in rows. */
export async function fillTables(
  { tables, pages }: Report,
  {
    variables,
    language,
    ask,
  }: { readonly variables: Readonly<Record<string, unknown>>; readonly language: Language; readonly ask: Ask },
): Promise<Filled> {
  const answers: unknown[] = [];
  let isCut = false;
  for (let after: string | null = null, count = 0; ;) {
    const answer = markHidden(await ask({ ...variables, ...(pages !== undefined && { after }) }));
    answers.push(answer);
    const [page] = pages === undefined ? [] : valuesAt(answer, pages);
    const { hasNextPage, endCursor } = (page ?? {}) as { hasNextPage?: boolean; endCursor?: string | null }; // a PageInfo
    count += valuesAt(answer, tables[0]?.rows ?? "").length;
    if (hasNextPage !== true) break;
    if (count >= mostRows) {
      isCut = true;
      break;
    }
    after = endCursor ?? null;
  }
  const filled = tables.map((table, index) => fillTable(table, index === 0 ? answers : answers.slice(0, 1), language));
  return { tables: filled, isCut };
}

function fillTable({ title, rows, columns }: Table, answers: readonly unknown[], language: Language): FilledTable {
  const found = answers.flatMap((answer) => valuesAt(answer, rows));
  return {
    title: title?.[language] ?? null,
    headings: columns.map(({ heading }) => heading[language]),
    columns,
    rows: found.map((row) => columns.map((column) => readCell(row, column, language))),
  };
}
