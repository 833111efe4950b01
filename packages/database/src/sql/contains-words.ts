import { escapePattern } from "./search-patterns.ts";
import { allOf, raw, sql } from "./sql.ts";
import type { Sql } from "./sql.ts";

/**
 * Condition that every word of `text` occurs in a folded column, in any order, without regard to accents and case.
 * `column` is SQL text written by the programmer.
 */
export function containsWords(column: string, text: string): Sql {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return allOf(words.map((word) => sql`${raw(column)} like '%' || sen.vi_fold(${escapePattern(word)}) || '%'`));
}
