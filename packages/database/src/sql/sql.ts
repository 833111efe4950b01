/** A piece of SQL with its values, ready to be nested in another piece. */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Tagged template for SQL: every `${value}` becomes a bind parameter, every nested `Sql` is taken in as it is.
 * Nothing a caller passes ever becomes SQL text, unless it went through `raw`.
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  const text: string[] = [strings[0] ?? ""];
  const values: unknown[] = [];
  for (const [index, insert] of inserts.entries()) {
    const following = strings[index + 1] ?? "";
    if (isSql(insert)) {
      const [first = "", ...rest] = insert.text;
      text[text.length - 1] += first;
      text.push(...rest);
      text[text.length - 1] += following;
      values.push(...insert.values);
    } else {
      values.push(insert);
      text.push(following);
    }
  }
  return { text, values };
}

/** SQL text written by the programmer (identifiers, expressions); never pass input here. */
export function raw(text: string): Sql {
  return { text: [text], values: [] };
}

/** Joins conditions with AND; no condition is `true`. */
export function allOf(conditions: readonly (Sql | null | undefined | false)[]): Sql {
  const present = conditions.filter((condition) => isSql(condition));
  return present.length === 0 ? raw("true") : joinSql(present, " and ");
}

/** Joins pieces with a separator. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  const [first, ...rest] = pieces;
  if (first === undefined) return raw("");
  return rest.reduce((joined, piece) => sql`${joined}${raw(separator)}${piece}`, first);
}

/** The text with `$1…$n` and its values, as node-postgres takes it. */
export function renderSql(piece: Sql): { readonly text: string; readonly values: unknown[] } {
  const text = piece.text.reduce((rendered, part, index) => `${rendered}$${index}${part}`);
  return { text, values: [...piece.values] };
}

function isSql(value: unknown): value is Sql {
  return (
    typeof value === "object" && value !== null && "text" in value && "values" in value && Array.isArray(value.text)
  );
}
