import type { IncomingMessage } from "node:http";
import { createFileStore, createVirusScanner, sweepUploads } from "@sen/files";
import { createTickets } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { FileSettings } from "../settings.ts";
import { createFileRoutes } from "./file-routes.ts";

/** Largest file of a document, in bytes. */
const maxBytes = 25_000_000;

/** The file routes as the settings have them, without what a killed gateway left; throws `CONFIGURATION` when the store is not one. */
export async function openFileRoutes(
  { url, clamdUrl, ticketKeys }: FileSettings,
  hub: {
    readonly findViewer: (request: IncomingMessage) => Promise<Viewer>;
    readonly clock: (() => Date) | undefined;
  },
) {
  await sweepUploads();
  return createFileRoutes({
    store: await createFileStore(url, process.env),
    scanner: createVirusScanner(clamdUrl),
    tickets: createTickets(ticketKeys),
    findViewer: hub.findViewer,
    maxBytes,
    ...(hub.clock && { clock: hub.clock }),
  });
}
