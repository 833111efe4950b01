import type { ViewerAnswer } from "../graphql/ask-as-viewer.ts";
import { Hidden } from "./report.ts";
import type { Cell, Column, Language } from "./report.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Hidden);

/** The answer with a mark in each place that the viewer may not see, so that a report can say so. */
export function markHidden({ data, masked }: ViewerAnswer): Json {
  // Answers of the gateway's own operations are nobody else's: a copy is written upon.
  const marked = structuredClone(data) as Record<string, unknown>;
  for (const { path, reason } of masked) {
    const last = path.at(-1);
    let place: unknown = marked;
    for (const step of path.slice(0, -1)) place = (place as Record<string, unknown> | null | undefined)?.[step];
    if (last !== undefined && typeof place === "object" && place !== null) {
      (place as Record<string | number, unknown>)[last] = new Hidden(reason);
    }
  }
  return marked;
}

/** All values at a path; lists on the way are taken in one after another, nothing stands for what is null. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let values: unknown[] = [value];
  for (const step of path.split(".")) {
    values = values.flatMap((each) => (each instanceof Hidden ? [each] : isObject(each) ? [each[step]] : []));
    values = values.flat().filter((each) => each !== null && each !== undefined);
  }
  return values;
}

/** The value of one column in one row. */
export function readCell(row: unknown, column: Column, language: Language): Cell {
  const values = valuesAt(row, column.path);
  const [first] = values;
  if (first instanceof Hidden) return first;
  if (first === undefined) return null;
  if (values.length === 1 && (column.kind === "number" || column.kind === "percent") && typeof first === "number") {
    return first;
  }
  if (column.kind === "day" && typeof first === "string") return new Date(`${first}T00:00:00Z`);
  if (column.kind === "moment" && typeof first === "string") return new Date(first);
  return values.map((value) => asText(value, column, language)).join(", ");
}

function asText(value: unknown, { words }: Column, language: Language): string {
  if (isObject(value))
    return asText(value[language] ?? value["vi"] ?? "", { path: "", heading: { vi: "", en: "" } }, language);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return words?.[text]?.[language] ?? text;
}
