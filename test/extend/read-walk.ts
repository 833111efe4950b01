/** One thing the page has its reader do. */
export type Step =
  | { readonly kind: "run"; readonly text: string; readonly expect: string | undefined }
  /** Run in a terminal of its own; the reader goes on when it shows `until`. */
  | { readonly kind: "background"; readonly text: string; readonly until: string }
  /** Run again until the output has `eventually`. */
  | { readonly kind: "eventually"; readonly text: string; readonly eventually: string }
  | { readonly kind: "create" | "append"; readonly file: string; readonly text: string }
  /** Put below the first line that has `after`. */
  | { readonly kind: "insert"; readonly file: string; readonly after: string; readonly text: string }
  /** In the place of the first line that has `matching`; `…` stands for the digits that are there. */
  | { readonly kind: "line"; readonly file: string; readonly matching: string; readonly text: string };

/**
 * What a page has its reader do, in order. Each fenced block must say it on its first line, after its language: `walk`, with
 * attributes that name the step's parts, or `later` for what is not executed. Throws on a block that says neither.
 */
export function readWalk(page: string): Step[] {
  return page
    .matchAll(/^```(\S+) ?(.*)\n([\s\S]*?)^```$/gm)
    .toArray()
    .flatMap(([, , info = "", text = ""]) => {
      const [word, ...rest] = info.split(" ");
      if (word === "later") return [];
      if (word !== "walk") throw new Error(`a block neither to walk nor for later: ${info}\n${text}`);
      return [toStep(readAttributes(rest.join(" ")), text)];
    });
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .matchAll(/(\w+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)
      .map(([, name = "", double, single]) => [name, double ?? single ?? ""]),
  );
}

function toStep(attributes: ReadonlyMap<string, string>, text: string): Step {
  const need = (name: string) => {
    const value = attributes.get(name);
    if (value === undefined) throw new Error(`${name} is missing: ${text}`);
    return value;
  };
  if (attributes.has("background")) return { kind: "background", text, until: need("until") };
  if (attributes.has("eventually")) return { kind: "eventually", text, eventually: need("eventually") };
  if (attributes.has("create")) return { kind: "create", file: need("create"), text };
  if (attributes.has("append")) return { kind: "append", file: need("append"), text };
  if (attributes.has("insert")) return { kind: "insert", file: need("insert"), after: need("after"), text };
  if (attributes.has("line")) return { kind: "line", file: need("line"), matching: need("matching"), text };
  return { kind: "run", text, expect: attributes.get("expect") };
}
