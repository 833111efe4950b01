import type { SubgraphResponse } from "../execution/execution-state.ts";
import type { SubgraphFailure } from "../subgraph-failure.ts";

/** Who is told what a subscription of a subgraph brings. */
export interface StreamListener {
  /** One event, and the size of the text it came in. */
  next(event: SubgraphResponse, size: number): void;
  /**
   * The end, told once; no event comes after it. Without a reason the subgraph has completed the subscription. A response
   * without data is what the subgraph itself says it went wrong with.
   */
  end(reason?: SubgraphFailure | SubgraphResponse): void;
}

/** Opens one subscription of a subgraph. */
export interface StreamRequest {
  readonly subgraph: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text of the operation. */
  readonly body: string;
  /** Ends the subscription, before or after it was opened. */
  readonly signal: AbortSignal;
  /** Longest message to read, in bytes. */
  readonly maxMessageBytes: number;
  /** After so many milliseconds of silence the subgraph is asked whether it is there, and after as many again it is not. */
  readonly heartbeatMs: number;
}
