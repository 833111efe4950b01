import type { IncomingMessage } from "node:http";
import type { CancelSignal } from "@sen/engine";
import type { ExecutionResult } from "graphql";
import type { SubscriptionSlot } from "../subscriptions/subscription-slot.ts";

/** What one request carries through Apollo Server to the calls of the engine. */
export interface StandaloneContext {
  /** Headers to pass on to subgraphs, in lower case. */
  readonly forwarded: Readonly<Record<string, string>>;
  /** Aborted when the client closes the connection before its answer. */
  readonly signal: CancelSignal;
  /** What a run outside Apollo Server gave, for Apollo Server to present. */
  readonly result?: Promise<ExecutionResult> | undefined;
  /** Where a subscription is to be left. */
  readonly slot?: SubscriptionSlot<StandaloneContext> | undefined;
}

/** The named headers (lower case) that the client sent. */
export function pickHeaders(
  request: Pick<IncomingMessage, "headers">,
  names: readonly string[],
): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = request.headers[name];
    if (value !== undefined) picked[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return picked;
}
