import { Agent, Pool } from "undici";
import { toAbortSignal } from "./cancellation.ts";
import { ResponseReceiver } from "./response-receiver.ts";
import type { SubgraphTransport } from "./subgraph-transport.ts";

export interface HttpTransportOptions {
  /** Most connections to one origin at a time; further calls wait. Default 128. */
  readonly connectionsPerOrigin?: number;
  /** How long a connection may take to open, in milliseconds. Default 5 000. */
  readonly connectTimeoutMs?: number;
}

/** Where a URL leads. There are few of them: those of the subgraphs. */
interface Target {
  readonly pool: Pool;
  readonly path: string;
}

/** Milliseconds of silence before TCP asks whether the other end of a stream is still there. */
const KEEP_ALIVE_DELAY_MS = 30_000;

/** HTTP by undici, with a pool of kept-alive connections per origin. */
export function createHttpTransport(options: HttpTransportOptions = {}): SubgraphTransport {
  const { connectTimeoutMs = 5_000 } = options;
  const pools = new Map<string, Pool>();
  const poolFor = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      connections: options.connectionsPerOrigin ?? 128,
      connect: { timeout: connectTimeoutMs },
      // The deadline of the call is kept by its signal.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    pools.set(origin, pool);
    return pool;
  };
  const targets = new Map<string, Target>();
  const targetOf = (url: string): Target => {
    const known = targets.get(url);
    if (known) return known;
    const { origin, pathname, search } = new URL(url);
    const target = { pool: poolFor(origin), path: pathname + search };
    targets.set(url, target);
    return target;
  };
  // Streams hold their connections for hours, so they must not take those of the calls.
  const streams = new Agent({
    // A peer that is gone without a word is noticed by TCP, even where the stream has no heartbeats.
    connect: { timeout: connectTimeoutMs, keepAliveInitialDelay: KEEP_ALIVE_DELAY_MS },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    stream: async ({ url, headers, body, signal }) => {
      const { origin, pathname, search } = new URL(url);
      const path = pathname + search;
      const answer = await streams.request({
        origin,
        path,
        method: "POST",
        headers,
        body,
        signal: toAbortSignal(signal),
      });
      return { status: answer.statusCode, headers: answer.headers, body: answer.body };
    },
    send: (request) =>
      new Promise((resolve, reject) => {
        if (request.signal.aborted) {
          reject(request.signal.reason);
          return;
        }
        const { pool, path } = targetOf(request.url);
        const { headers, body } = request;
        pool.dispatch({ method: "POST", path, headers, body }, new ResponseReceiver(request, resolve, reject));
      }),
    close: async () => {
      await Promise.all([streams, ...pools.values()].map((dispatcher) => dispatcher.close()));
    },
  };
}
