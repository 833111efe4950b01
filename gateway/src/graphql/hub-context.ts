import type { Viewer } from "@sen/identity";

/** What one request carries through Apollo Server to the calls of the engine. */
export interface HubContext {
  readonly viewer: Viewer;
  /** Aborted when the client closes the connection before its answer. */
  readonly signal: AbortSignal;
}
