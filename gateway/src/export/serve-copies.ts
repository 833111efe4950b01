import type { IncomingMessage, ServerResponse } from "node:http";
import type { Engine } from "@sen/engine";
import { HubError } from "@sen/errors";
import type { HubContext } from "../graphql/hub-context.ts";
import { makeCopy } from "./personal-data-copy.ts";

export interface CopyOptions {
  /** The engine that answers at the moment. */
  readonly engine: () => Engine<HubContext>;
  readonly createContext: (request: IncomingMessage, signal: AbortSignal) => Promise<HubContext>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/**
 * `GET /me/export.json` and `/me/export.pdf`: a copy of everything the slices hold about the signed-in person; with
 * `?member=<id>` about another one, for data protection. Nothing of it is kept here or in any cache.
 */
export function serveCopies({ engine, createContext }: CopyOptions): { readonly json: Handler; readonly pdf: Handler } {
  const copyFor: (...of: Parameters<Handler>) => ReturnType<typeof makeCopy> = async (request, response, url) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const context = await createContext(request, gone.signal);
    if (context.viewer.subject === null) throw new HubError("UNAUTHENTICATED");
    const memberId = url.searchParams.get("member") ?? context.viewer.memberId;
    if (memberId === null) throw new HubError("NOT_FOUND", { what: "member" });
    return makeCopy(engine(), context, memberId);
  };
  return {
    json: async (request, response, url) => {
      const copy = await copyFor(request, response, url);
      send(response, "json", "application/json; charset=utf-8", JSON.stringify(copy, null, 2));
    },
    pdf: async (request, response, url) => {
      const copy = await copyFor(request, response, url);
      // Loaded when it is first needed: most gateways never write one.
      const { writePdf } = await import("./write-pdf.ts");
      send(response, "pdf", "application/pdf", await writePdf(copy));
    },
  };
}

function send(response: ServerResponse, extension: string, type: string, body: string | Buffer): void {
  response.writeHead(200, {
    "content-type": type,
    "content-disposition": `attachment; filename="du-lieu-ca-nhan.${extension}"`,
    "cache-control": "no-store",
  });
  response.end(body);
}
