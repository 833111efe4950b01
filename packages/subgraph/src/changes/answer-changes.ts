import type { ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import { hasRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ToldChanges } from "./told-changes.ts";

/** Behind the GraphQL address of a slice. */
export const changesPath = "/changes";

/** Bytes that may wait for a gateway; one that is slower comes back and begins anew. */
const mostWaiting = 1_000_000;

/**
 * Tells a gateway as server-sent events what changed: `live` once everything from then on will be told, then `change` with
 * `{ change, tags }` for each transaction, and a comment every two seconds while there is nothing else. The stream ends as
 * soon as something may be missing. Throws `FORBIDDEN` for anybody but a gateway.
 */
export async function answerChanges(changes: ToldChanges, viewer: Viewer, response: ServerResponse): Promise<void> {
  if (!hasRole(viewer, "GATEWAY")) throw new HubError("FORBIDDEN", { what: "changes" });
  const early: string[] = [];
  let write = (text: string): void => void early.push(text);
  const leave = await changes.watch({
    onChange: (change) => write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
    onBeat: () => write(":\n\n"),
    onLost: () => response.end(),
  });
  if (response.destroyed) return leave();
  response.once("close", leave);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    connection: "close",
  });
  response.write("event: live\ndata:\n\n");
  write = (text) => {
    if (response.writableLength > mostWaiting) response.destroy();
    else if (!response.writableEnded) response.write(text);
  };
  for (const text of early) write(text);
}
