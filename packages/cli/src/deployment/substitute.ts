type Given = Readonly<Record<string, string | undefined>>;

/**
 * Puts values in as Compose does: `${NAME:?what is missing}`, `${NAME:-when empty}`, `${NAME-when absent}`, `${NAME:+when given}`, one within
 * another, `$$`. Throws for what is missing.
 */
export function substitute(text: string, given: Given): string {
  const at = text.search(/\$[${]/);
  if (at < 0) return text;
  const before = text.slice(0, at);
  if (text[at + 1] === "$") return `${before}$${substitute(text.slice(at + 2), given)}`;
  const end = findEnd(text, at + 2);
  return before + valueOf(text.slice(at + 2, end), given) + substitute(text.slice(end + 1), given);
}

function findEnd(text: string, from: number): number {
  let open = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith("${", at)) open += 1;
    else if (text[at] === "}" && (open -= 1) === 0) return at;
  }
  throw new Error(`no } in ${text}`);
}

function valueOf(inner: string, given: Given): string {
  const [, name = "", how = "", other = ""] = /^(\w+)(?:(:?[-?+])([^]*))?$/.exec(inner) ?? [];
  const value = given[name];
  const there = value !== undefined && !(how.startsWith(":") && value === "");
  if (how.endsWith("+")) return there ? substitute(other, given) : "";
  if (there) return value;
  if (how.endsWith("?")) throw new Error(`${name}: ${other}`);
  return substitute(other, given);
}
