import type { LookupFunction } from "node:net";
import { Agent, Pool } from "undici";
import { toAbortSignal } from "./cancellation.ts";
import { ConnectionPool } from "./http1/connection-pool.ts";
import { Exchange } from "./http1/exchange.ts";
import { writeHeaderLines } from "./http1/write-request.ts";
import { ResponseReceiver } from "./response-receiver.ts";
import { refuse } from "../subgraph-failure.ts";
import type { SubgraphRefusal } from "../subgraph-failure.ts";
import type { SubgraphTransport } from "./subgraph-transport.ts";

export interface HttpTransportOptions {
  /** Most connections to one origin at a time; further calls wait. Default 128. */
  readonly connectionsPerOrigin?: number;
  /** How long a connection may take to open, in milliseconds. Default 5 000. */
  readonly connectTimeoutMs?: number;
  /** Judges where calls go; without one they go wherever the supergraph says. */
  readonly guard?: AddressGuard;
  /** What is shown to subgraphs that ask for a certificate, and whom theirs are taken from; PEM. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

/** Keeps calls from where they must not go. */
export interface AddressGuard {
  /** Why the host of a URL is not called, to be shown in place of its answer; undefined when it may be. */
  readonly refusalOf: (hostname: string) => SubgraphRefusal | undefined;
  /** Resolves names to addresses that may be called; connections go to these. */
  readonly lookup: LookupFunction;
}

/** Where a URL leads. There are few of them: those of the subgraphs. */
interface Target {
  readonly origin: string;
  readonly path: string;
  /** Request line, host and connection header. */
  readonly head: string;
  /** Undefined where connections are encrypted. */
  readonly plain: ConnectionPool | undefined;
}

/** Milliseconds of silence before TCP asks whether the other end of a stream is still there. */
const KEEP_ALIVE_DELAY_MS = 30_000;

/**
 * HTTP with a pool of kept-alive connections per origin. Plain calls take the short way of `http1/`; encrypted ones, those
 * with headers that are about the connection, and streams are undici's.
 */
export function createHttpTransport(options: HttpTransportOptions = {}): SubgraphTransport {
  const { connectTimeoutMs = 5_000, connectionsPerOrigin: connections = 128, guard } = options;
  const { lookup } = guard ?? {};
  const secured = { ...options.tls, ...(lookup && { lookup }) };
  const pools = new OriginMap((origin) => {
    // The deadline of the call is kept by its signal.
    const timeouts = {
      connect: { timeout: connectTimeoutMs, ...secured },
      headersTimeout: 0,
      bodyTimeout: 0,
    };
    return new Pool(origin, { connections, ...timeouts });
  });
  const plainPools = new OriginMap(
    (origin) => new ConnectionPool(new URL(origin), { connections, connectTimeoutMs, lookup }),
  );
  const targets = new Map<string, Target>();
  const targetOf = (url: string): Target => {
    const known = targets.get(url);
    if (known) return known;
    const { origin, host, hostname, protocol, pathname, search } = new URL(url);
    refuse(guard?.refusalOf(hostname));
    const path = pathname + search;
    const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\n`;
    const target = { origin, path, head, plain: protocol === "http:" ? plainPools.get(origin) : undefined };
    targets.set(url, target);
    return target;
  };
  // Streams hold their connections for hours, so they must not take those of the calls.
  const streams = new Agent({
    // A peer that is gone without a word is noticed by TCP, even where the stream has no heartbeats.
    connect: { timeout: connectTimeoutMs, keepAliveInitialDelay: KEEP_ALIVE_DELAY_MS, ...secured },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    endsWithSignal: true,
    stream: async ({ url, headers, body, signal }) => {
      const { origin, path } = targetOf(url);
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
        const { origin, path, head, plain } = targetOf(request.url);
        const { headers, body } = request;
        const lines = plain && writeHeaderLines(headers);
        if (plain && lines !== undefined) plain.send(new Exchange(request, head + lines, resolve, reject));
        else {
          const receiver = new ResponseReceiver(request, resolve, reject);
          pools.get(origin).dispatch({ method: "POST", path, headers, body }, receiver);
        }
      }),
    socket: (url) => {
      refuse(guard?.refusalOf(new URL(url).hostname));
      return secured;
    },
    close: async () => {
      await Promise.all([streams, ...pools.all(), ...plainPools.all()].map((pool) => pool.close()));
    },
  };
}

/** Something for each origin, made when it is first asked for. */
class OriginMap<Value> {
  readonly #values = new Map<string, Value>();
  readonly #make: (origin: string) => Value;

  constructor(make: (origin: string) => Value) {
    this.#make = make;
  }

  get(origin: string): Value {
    const known = this.#values.get(origin);
    if (known !== undefined) return known;
    const made = this.#make(origin);
    this.#values.set(origin, made);
    return made;
  }

  all(): Value[] {
    return [...this.#values.values()];
  }
}
