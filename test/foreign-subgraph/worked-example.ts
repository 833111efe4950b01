import { readFileSync } from "node:fs";
import path from "node:path";

export interface WorkedExample {
  /** `id:base64` */
  readonly key: string;
  /** What the clock says, in seconds. */
  readonly now: number;
  readonly created: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The signature base. */
  readonly base: string;
  readonly viewer: unknown;
}

/** The worked example of docs/subgraph-protocol.md, as a reader would take it from the page. */
export function readWorkedExample(): WorkedExample {
  const page = readFileSync(path.join(import.meta.dirname, "../../docs/subgraph-protocol.md"), "utf8");
  const section = page.slice(page.indexOf("### A worked example"), page.indexOf("## 4."));
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(section)?.[1];
    if (found === undefined) throw new Error(`the worked example has no ${String(pattern)}`);
    return found;
  };
  const [head = "", body = ""] = find(/```http\n([\s\S]*?)\n```/).split("\n\n");
  const headers = Object.fromEntries(
    head
      .split("\n")
      .slice(1)
      .map((line) => {
        const at = line.indexOf(": ");
        return [line.slice(0, at), line.slice(at + 2)] as const;
      }),
  );
  return {
    key: find(/The key is `([^`]+)`/),
    now: Number(find(/The clock says (\d+)/)),
    created: Number(find(/created=(\d+)/)),
    headers,
    body,
    base: find(/```text\n([\s\S]*?)\n```/),
    viewer: JSON.parse(find(/```json\n([\s\S]*?)\n```/)),
  };
}
