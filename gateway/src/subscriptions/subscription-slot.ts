import { toAbortSignal } from "@sen/engine";
import type { EngineView, SubscribeRequest, SubscriptionResults } from "@sen/engine";
import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";

/**
 * Where a subscription that Apollo Server let through is left for the protocol that asked for it: Apollo Server itself
 * knows single results only.
 */
export interface SubscriptionSlot<Context> {
  /** False for requests by GET, which must change nothing. */
  readonly allowsMutations: boolean;
  /** Aborted when the gateway stops; the subscription then ends as if it were complete. */
  readonly stopping: AbortSignal;
  /** The context for the calls of a later event, from the one the subscription began with. */
  readonly refreshContext: ((first: Context) => Promise<Context>) | undefined;
  results?: SubscriptionResults;
}

/** Begins a subscription and leaves its results in the slot. What is returned is for Apollo Server to present. */
export async function subscribeInto<Context>(
  slot: SubscriptionSlot<Context>,
  engine: EngineView<Context>,
  request: SubscribeRequest<Context>,
): Promise<ExecutionResult> {
  const { stopping, refreshContext } = slot;
  const begun = await engine.subscribe({
    ...request,
    signal: request.signal ? AbortSignal.any([toAbortSignal(request.signal), stopping]) : stopping,
    refreshContext: refreshContext && (() => refreshContext(request.context)),
  });
  if ("errors" in begun) return { errors: begun.errors };
  slot.results = begun;
  return { data: null };
}

export function mutationByGet(): ExecutionResult {
  const message = "A GET request cannot run a mutation: send it by POST.";
  return { errors: [new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } })] };
}
