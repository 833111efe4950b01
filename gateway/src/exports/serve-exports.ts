import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@sen/engine";
import { HubError } from "@sen/errors";
import { askAsViewer } from "../graphql/ask-as-viewer.ts";
import type { HubContext } from "../graphql/hub-context.ts";
import { sendFile, xlsxType } from "../sheets/send-file.ts";
import { fillTables } from "./fill-report.ts";
import { describeReport } from "./describe-report.ts";
import { readParameters } from "./read-parameters.ts";
import type { FilledReport, Language, Report } from "./report.ts";
import { reports } from "./reports.ts";

export interface ExportOptions {
  /** The engine that answers at the moment. */
  readonly engine: () => Engine<HubContext>;
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<HubContext>;
}

/** Writers by the ending of the address; each is loaded when it is first needed. */
const writers: Readonly<
  Record<string, { readonly type: string; readonly write: (report: FilledReport) => Promise<Buffer | string> }>
> = {
  xlsx: { type: xlsxType, write: async (report) => (await import("./write-xlsx.ts")).writeXlsx(report) },
  pdf: { type: "application/pdf", write: async (report) => (await import("./write-pdf.ts")).writePdf(report) },
  csv: { type: "text/csv; charset=utf-8", write: async (report) => (await import("./write-csv.ts")).writeCsv(report) },
};

/**
 * `GET /exports/<name>.xlsx|pdf|csv?…`: a list or report as the viewer may see it. It is asked through the graph as herself,
 * so rights, masks and the access log are the slices', and nothing of it is kept here.
 */
export function serveExports({ engine, createContext }: ExportOptions) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const { report, writer, ending } = requireReport(url.pathname);
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const context = await createContext(request, gone.signal);
    if (context.viewer.subject === null) throw new HubError("UNAUTHENTICATED");
    const language = readLanguage(url);
    const madeAt = new Date();
    const parameters = readParameters(report, url, madeAt);
    const ask = (text: string) => (variables: Readonly<Record<string, unknown>>) =>
      askAsViewer(engine(), context, text, variables);
    const variables = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
    const { tables, isCut } = await fillTables(report, { variables, language, ask: ask(report.operation) });
    const notes = await describeReport({ viewer: context.viewer, ask, parameters, language, madeAt, isCut });
    const filled = { name: report.name, title: report.title[language], notes, tables, language, madeAt };
    const fileName = `${report.name}-${madeAt.toISOString().slice(0, 10)}.${ending}`;
    sendFile(response, { fileName, type: writer.type }, await writer.write(filled));
  };
}

function requireReport(pathname: string) {
  const [, name, ending = ""] = /^\/exports\/([a-z-]+)\.([a-z]+)$/.exec(pathname) ?? [];
  const report: Report | undefined = reports.find((each) => each.name === name);
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (report === undefined || writer === undefined) throw new HubError("NOT_FOUND", { what: pathname });
  return { report, writer, ending };
}

function readLanguage(url: URL): Language {
  const asked = url.searchParams.get("lang") ?? "vi";
  if (asked === "vi" || asked === "en") return asked;
  throw new HubError("BAD_REQUEST", { reason: "lang=vi|en" });
}
