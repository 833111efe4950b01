import { createServer } from "node:http";
import { pathOf } from "./read-url.ts";
import type { RequestListener, Server } from "node:http";

/** A server that is there before what it serves. */
export interface WaitingDoor {
  readonly server: Server;
  /** What answers from now on. */
  open(listener: RequestListener): void;
}

const noGraph = {
  vi: "Chưa có đồ thị để phục vụ. Hãy thử lại sau ít giây.",
  en: "There is no graph to serve yet. Try again in a few seconds.",
};

/** Milliseconds a client may take when the settings say nothing: for the headers of a request, and for all of it, a file of 25 MB too. */
const usualTimeouts = { headersMs: 20_000, requestMs: 300_000 };

/**
 * Until it is opened it says that it is alive and not ready, and asks everybody else to come again: an orchestrator
 * neither kills it nor sends it requests while it waits for its first graph.
 */
export function createWaitingDoor({ headersMs, requestMs } = usualTimeouts): WaitingDoor {
  let listener: RequestListener = (request, response) => {
    const path = pathOf(request);
    const [status, body] =
      path === "/health/live"
        ? [200, { status: "live" }]
        : path === "/health/ready"
          ? [503, { status: "waiting", reason: noGraph.en }]
          : [503, { errors: [{ message: noGraph.en, extensions: { code: "UNAVAILABLE", message: noGraph } }] }];
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", "retry-after": "1" });
    response.end(JSON.stringify(body));
  };
  // Who sends a byte now and then holds a connection no longer than this; Node looks at them at such intervals.
  const timeouts = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs / 4, 5_000),
  };
  return {
    server: createServer(timeouts, (request, response) => listener(request, response)),
    open: (next) => {
      listener = next;
    },
  };
}
