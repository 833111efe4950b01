/** How one subgraph is treated. Times in milliseconds. */
export interface SubgraphPolicy {
  /** Deadline of one call, with everything it waits for and its retries. */
  readonly timeoutMs: number;
  /** How often a query is sent again that was not answered, or answered with 429, 502, 503 or 504. */
  readonly retries: number;
  /** Longest pause before a retry. A subgraph whose `Retry-After` asks for more is not asked again. */
  readonly maxRetryDelayMs: number;
  /** After so many failures in a row the subgraph is left alone for a while; 0 for never. */
  readonly circuitFailures: number;
  /** How long it is left alone before a single call tries it again. */
  readonly circuitResetMs: number;
  /** Most calls at a time; further ones wait. */
  readonly maxConcurrentCalls: number;
  /** Most calls that wait; further ones fail at once. */
  readonly maxWaitingCalls: number;
  /** Longest answer accepted, in bytes; also the most that the waiting events of one subscription may take up. */
  readonly maxResponseBytes: number;
  /** Most entities in one `_entities` field; more are asked for by several calls side by side. 0 for no limit. */
  readonly maxEntitiesPerCall: number;
  /** Silence after which a subscription's WebSocket is pinged; after as much again it counts as broken. */
  readonly heartbeatMs: number;
  /** Most events of one subscription that wait for a slow client; with one more the subscription ends. */
  readonly maxQueuedEvents: number;
}

export const defaultPolicy: SubgraphPolicy = {
  timeoutMs: 15_000,
  retries: 1,
  maxRetryDelayMs: 2_000,
  circuitFailures: 20,
  circuitResetMs: 1_000,
  maxConcurrentCalls: 128,
  maxWaitingCalls: 10_000,
  maxResponseBytes: 32 * 1024 * 1024,
  maxEntitiesPerCall: 0,
  heartbeatMs: 30_000,
  maxQueuedEvents: 1_000,
};

/** Some of a policy; what is left out, or undefined, is the default's. */
export type PartialPolicy = { readonly [Name in keyof SubgraphPolicy]?: SubgraphPolicy[Name] | undefined };

/** What is said for one subgraph goes before what is said for all. */
export function resolvePolicy(own: PartialPolicy | undefined, common: PartialPolicy | undefined): SubgraphPolicy {
  const pick = (name: keyof SubgraphPolicy): number => own?.[name] ?? common?.[name] ?? defaultPolicy[name];
  return {
    timeoutMs: pick("timeoutMs"),
    retries: pick("retries"),
    maxRetryDelayMs: pick("maxRetryDelayMs"),
    circuitFailures: pick("circuitFailures"),
    circuitResetMs: pick("circuitResetMs"),
    maxConcurrentCalls: pick("maxConcurrentCalls"),
    maxWaitingCalls: pick("maxWaitingCalls"),
    maxResponseBytes: pick("maxResponseBytes"),
    maxEntitiesPerCall: pick("maxEntitiesPerCall"),
    heartbeatMs: pick("heartbeatMs"),
    maxQueuedEvents: pick("maxQueuedEvents"),
  };
}
