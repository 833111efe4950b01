import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";

/** A server that is there before what it serves. */
export interface WaitingDoor {
  readonly server: Server;
  /** What answers from now on. */
  open(listener: RequestListener): void;
}

/**
 * Until it is opened it says that it is alive and not ready, and asks everybody else to come again: an orchestrator
 * neither kills it nor sends it requests while it waits for its first graph.
 */
export function createWaitingDoor(): WaitingDoor {
  let listener: RequestListener = (request, response) => {
    const [path] = (request.url ?? "/").split("?", 1);
    const [status, body] =
      path === "/health/live"
        ? [200, { status: "live" }]
        : path === "/health/ready"
          ? [503, { status: "waiting", reason: "There is no graph to serve yet." }]
          : [503, { errors: [{ message: "There is no graph to serve yet.", extensions: { code: "UNAVAILABLE" } }] }];
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", "retry-after": "1" });
    response.end(JSON.stringify(body));
  };
  return {
    server: createServer((request, response) => listener(request, response)),
    open: (next) => {
      listener = next;
    },
  };
}
