import type { LookupFunction } from "node:net";
import type { CancelSignal } from "./cancellation.ts";

/** One HTTP call. `url` is absolute; `body` is JSON text; header names are in lower case. */
export interface TransportRequest {
  readonly subgraph: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: CancelSignal;
  /** Longest answer to read, in bytes. */
  readonly maxResponseBytes: number;
}

export interface TransportResponse {
  /** HTTP status. */
  readonly status: number;
  /** By lower-case name; a transport without headers leaves them out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** JSON text, or its bytes in UTF-8. */
  readonly body: string | Buffer;
}

/** An answer whose body comes piece by piece. Leaving its iteration, or aborting the request, closes the connection. */
export interface TransportStream {
  readonly status: number;
  readonly headers: NonNullable<TransportResponse["headers"]>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** How names are resolved, what is shown to servers that ask for a certificate, and whom theirs are taken from. */
export interface SocketOptions {
  readonly lookup?: LookupFunction;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** Carries calls to subgraphs. */
export interface SubgraphTransport {
  /** Promises that `send` rejects as soon as the signal is aborted. For other transports the engine sees to it. */
  readonly endsWithSignal?: true;
  /** Throws a SubgraphFailure, or whatever went wrong with the connection. Rejects when the signal is aborted. */
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Sends a request whose answer may go on for hours. A transport without it carries no subscriptions over HTTP. */
  stream?(request: Omit<TransportRequest, "maxResponseBytes">): Promise<TransportStream>;
  /**
   * How a WebSocket to this address connects, so that what holds for calls holds there. Throws a SubgraphFailure when it is
   * not called. A transport without it connects as the system does.
   */
  socket?(url: string): SocketOptions;
  close(): Promise<void>;
}
