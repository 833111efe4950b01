import { Pool } from "undici";
import type { Dispatcher } from "undici";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { SubgraphTransport, TransportRequest, TransportResponse } from "./subgraph-transport.ts";

export interface HttpTransportOptions {
  /** Most connections to one origin at a time; further calls wait. Default 128. */
  readonly connectionsPerOrigin?: number;
  /** How long a connection may take to open, in milliseconds. Default 5 000. */
  readonly connectTimeoutMs?: number;
}

/** HTTP by undici, with a pool of kept-alive connections per origin. */
export function createHttpTransport(options: HttpTransportOptions = {}): SubgraphTransport {
  const pools = new Map<string, Pool>();
  const poolFor = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      connections: options.connectionsPerOrigin ?? 128,
      connect: { timeout: options.connectTimeoutMs ?? 5_000 },
      // The deadline of the call is kept by its signal.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    pools.set(origin, pool);
    return pool;
  };
  return {
    send: async (request) => {
      const { origin, pathname, search } = new URL(request.url);
      const response = await poolFor(origin).request({
        method: "POST",
        path: pathname + search,
        headers: request.headers,
        body: request.body,
        signal: request.signal,
      });
      return readResponse(response, request);
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

async function readResponse(response: Dispatcher.ResponseData, request: TransportRequest): Promise<TransportResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    // undici gives buffers when no encoding was set.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > request.maxResponseBytes) {
      throw new SubgraphFailure(
        "SUBGRAPH_BAD_RESPONSE",
        `Subgraph "${request.subgraph}" answered with more than ${request.maxResponseBytes} bytes.`,
      );
    }
    chunks.push(bytes);
  }
  const { statusCode: status, headers } = response;
  return { status, headers, body: Buffer.concat(chunks, size).toString("utf8") };
}
