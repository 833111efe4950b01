import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { HubError } from "@sen/errors";
import { receiveFile } from "@sen/files";
import type { FileStore, VirusScanner } from "@sen/files";
import type { Tickets, Viewer } from "@sen/identity";

/** Seconds between a file being kept and the document that names it being saved. */
const receiptSeconds = 3600;

export interface FileRoutesOptions {
  readonly store: FileStore;
  readonly scanner: VirusScanner | null;
  /** Tickets of the slice that owns documents. */
  readonly tickets: Tickets;
  readonly findViewer: (request: IncomingMessage) => Promise<Viewer>;
  readonly maxBytes: number;
  readonly clock?: () => Date;
}

/**
 * Files come and go by tickets: the slice that owns documents decides and signs, the gateway only checks the signature and
 * moves bytes. So the rights of documents are written in one place, and no slice has to hold files.
 */
export function createFileRoutes(options: FileRoutesOptions) {
  const { store, scanner, tickets, findViewer, maxBytes, clock = () => new Date() } = options;
  return {
    /** `PUT /files/<ticket>`: keeps the body; answers with the receipt that a document is saved with. */
    upload: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const now = clock();
      const { subject, fileName } = await tickets.open("file-upload", ticketOf(url), now);
      const viewer = await findViewer(request);
      if (typeof fileName !== "string" || viewer.subject === null || viewer.subject !== subject) {
        throw new HubError("FORBIDDEN", { what: "PUT /files" });
      }
      const file = await receiveFile(request, { store, scanner, maxBytes, fileName, now });
      const receipt = await tickets.issue(
        "file-receipt",
        { ...file, fileName, subject },
        { now, seconds: receiptSeconds },
      );
      response.writeHead(201, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
      response.end(JSON.stringify({ receipt, ...file, storageKey: undefined, fileName }));
    },
    /** `GET /files/<ticket>`: gives the file the ticket names, to whoever holds it while it lasts. */
    download: async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
      const { storageKey, fileName, mimeType } = await tickets.open("file-download", ticketOf(url), clock());
      const file = typeof storageKey === "string" ? await store.open(storageKey) : null;
      if (file === null) throw new HubError("NOT_FOUND", { what: String(fileName) });
      response.writeHead(200, {
        "content-type": String(mimeType),
        "content-length": file.sizeBytes,
        // Never shown as a page of the hub's own address.
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(String(fileName))}`,
        "content-security-policy": "sandbox",
        "cache-control": "private, no-store",
      });
      if (request.method === "HEAD") {
        file.bytes.destroy();
        response.end();
        return;
      }
      await pipeline(file.bytes, response);
    },
  };
}

function ticketOf(url: URL): string {
  return url.pathname.slice("/files/".length);
}
