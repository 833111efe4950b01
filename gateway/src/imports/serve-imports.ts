import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@sen/engine";
import { HubError } from "@sen/errors";
import { askAsViewer } from "../graphql/ask-as-viewer.ts";
import type { HubContext } from "../graphql/hub-context.ts";
import { readBytes } from "../http/read-bytes.ts";
import { RefusedRequestError } from "../http/read-json-body.ts";
import { readWorkbook } from "../sheets/read-workbook.ts";
import { sendFile, xlsxType } from "../sheets/send-file.ts";
import type { ImportKind, Words } from "./import-kind.ts";
import { importKinds } from "./kinds.ts";
import { readList } from "./read-list.ts";
import type { ReadList } from "./read-list.ts";

export interface ImportOptions {
  /** The engine that answers at the moment. */
  readonly engine: () => Engine<HubContext>;
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<HubContext>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Largest workbook of a list, in bytes. */
const maxBytes = 5_000_000;

interface Outcome {
  readonly imported: number;
  readonly checked: number;
  readonly faults: readonly {
    readonly line: number;
    readonly field: string;
    readonly code: string;
    readonly found: string | null;
    readonly expected: Words;
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: Words }[];
}

/**
 * `POST /imports/<kind>?dryRun=true|false` takes a workbook and gives a report line by line; `GET /imports/<kind>.xlsx` gives
 * an empty one. A page of another site cannot send the content type without being asked for leave first.
 */
export function serveImports({ engine, createContext }: ImportOptions): {
  readonly post: Handler;
  readonly get: Handler;
} {
  return {
    get: async (_request, response, url) => {
      const kind = requireKind(url.pathname.slice("/imports/".length).replace(/\.xlsx$/, ""));
      const { writeTemplate } = await import("./write-template.ts");
      sendFile(response, { fileName: `mau-${kind.name}.xlsx`, type: xlsxType }, await writeTemplate(kind));
    },
    post: async (request, response, url) => {
      const kind = requireKind(url.pathname.slice("/imports/".length));
      if (request.headers["content-type"]?.split(";")[0]?.trim() !== xlsxType) {
        throw new RefusedRequestError(415, {
          vi: `hãy gửi bảng tính với content-type: ${xlsxType}`,
          en: `send the workbook with content-type: ${xlsxType}`,
        });
      }
      const isDryRun = readDryRun(url);
      const gone = new AbortController();
      response.once("close", () => gone.abort());
      const context = await createContext(request, gone.signal);
      if (context.viewer.subject === null) throw new HubError("UNAUTHENTICATED");
      const list = readList(kind, await readWorkbook(await readBytes(request, maxBytes)));
      const ask = async (document: string, variables: Readonly<Record<string, unknown>>) =>
        (await askAsViewer(engine(), context, document, variables)).data;
      const parameters = (kind.parameters ?? []).map((name) => [name, url.searchParams.get(name)]);
      const rows = await kind.prepare(list.rows, ask);
      const input = { ...Object.fromEntries(parameters), rows, dryRun: isDryRun };
      const { result } = await runImport(kind, () => ask(kind.mutation, { input }), isDryRun);
      sendReport(response, { kind, isDryRun, list, result });
    },
  };
}

/** A slice that did not answer in time may have written the list all the same. */
async function runImport(
  { name }: ImportKind,
  run: () => Promise<Readonly<Record<string, unknown>>>,
  isDryRun: boolean,
): Promise<{ readonly result: Outcome }> {
  try {
    return (await run()) as unknown as { readonly result: Outcome }; // what the mutation asks for
  } catch (cause) {
    if (isDryRun || !(cause instanceof HubError) || cause.code !== "UNAVAILABLE") throw cause;
    throw new HubError("OUTCOME_UNKNOWN", { what: name }, { cause });
  }
}

function requireKind(name: string): ImportKind {
  const kind = importKinds.find((each) => each.name === name);
  if (kind === undefined) throw new HubError("NOT_FOUND", { what: `/imports/${name}` });
  return kind;
}

/** Without a word about it, nothing is written. */
function readDryRun(url: URL): boolean {
  const asked = url.searchParams.get("dryRun") ?? "true";
  if (asked === "true" || asked === "false") return asked === "true";
  throw new HubError("BAD_REQUEST", { reason: "dryRun=true|false" });
}

interface Report {
  readonly kind: ImportKind;
  readonly isDryRun: boolean;
  readonly list: ReadList;
  readonly result: Outcome;
}

function sendReport(response: ServerResponse, { kind, isDryRun, list, result }: Report): void {
  const faults = result.faults.map((fault) => tellFault(kind, list, fault));
  const isRefused = result.userErrors.length > 0;
  const isForbidden = result.userErrors.some(({ code }) => code === "FORBIDDEN");
  const status = isForbidden ? 403 : isRefused || (!isDryRun && faults.length > 0) ? 422 : 200;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  const { imported, checked, userErrors } = result;
  response.end(
    JSON.stringify({
      kind: kind.name,
      dryRun: isDryRun,
      checked,
      imported,
      faults,
      userErrors,
      ignoredColumns: list.ignored,
    }),
  );
}

/** A fault with its place and its words as they stand in the workbook, where names stand that the slice knows by codes. */
function tellFault(
  kind: ImportKind,
  list: ReadList,
  { field, line, code, expected, ...fault }: Outcome["faults"][number],
) {
  const group = kind.needed.find((fields) => fields.includes(field)) ?? [];
  const shown = [field, ...group].find((each) => list.columns.has(each)) ?? field;
  const column = list.columns.get(shown);
  const heading = column?.heading ?? kind.columns.find((each) => each.field === shown)?.heading.vi ?? field;
  const written = list.rows.find((row) => row.line === line)?.[shown];
  const found = typeof written === "string" ? written : fault.found;
  const message = explain({ line, found, expected }, heading, column?.letters);
  return { line, column: column?.letters ?? null, heading, code, found, expected, message };
}

function explain(
  { line, found, expected }: Pick<Outcome["faults"][number], "line" | "found" | "expected">,
  heading: string,
  letters: string | undefined,
): Words {
  return {
    vi: `Dòng ${line}, cột ${letters ?? "–"} (${heading}): ${found === null ? "để trống" : `thấy "${found}"`}; cần ${expected.vi}.`,
    en: `Line ${line}, column ${letters ?? "–"} (${heading}): ${found === null ? "empty" : `found "${found}"`}; expected ${expected.en}.`,
  };
}
