import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type ScaleValue = string | number | boolean | null | readonly string[];

/** One row by column; every row of a table has the same columns. Generated columns and defaults are left out. */
export type ScaleRow = Readonly<Record<string, ScaleValue>>;

/** Told now and then while a table fills: rows so far. */
export type OnRows = (rows: number) => void;

const chunkLength = 65_536;

/** Fills a table by COPY, row by row as they are made, so that a million of them need no memory. Gives their number. */
export async function copyRows(
  client: pg.Client,
  table: string,
  rows: Iterable<ScaleRow>,
  onRows: OnRows = () => undefined,
): Promise<number> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done === true) return 0;
  const columns = Object.keys(first.value);
  const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  let count = 0;
  function* lines(): Generator<string> {
    let chunk = "";
    for (let next: IteratorResult<ScaleRow> = first; next.done !== true; next = iterator.next()) {
      const { value } = next;
      chunk += `${columns.map((column) => copyText(value[column] ?? null)).join("\t")}\n`;
      count += 1;
      if (chunk.length < chunkLength) continue;
      yield chunk;
      onRows(count);
      chunk = "";
    }
    yield chunk;
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${table} (${names}) from stdin`)));
  onRows(count);
  return count;
}

/** A value as COPY's text format writes it; lists hold codes and ids, which need no quotes. */
function copyText(value: ScaleValue): string {
  if (value === null) return String.raw`\N`;
  if (typeof value === "object") return `{${value.join(",")}}`;
  if (typeof value !== "string") return String(value);
  return value.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
