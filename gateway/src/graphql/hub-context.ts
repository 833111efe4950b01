import type { FetchReport } from "@sen/engine";
import type { Viewer } from "@sen/identity";
import type { TraceSpan } from "@sen/process";
import type { SubscriptionSlot } from "../subscriptions/subscription-slot.ts";

/** What one request carries through Apollo Server to the calls of the engine. */
export interface HubContext {
  readonly viewer: Viewer;
  /** Name of the client's operation, once it is known; the slices' access log tells people by it what was read of them. */
  operation?: string | undefined;
  /** Where the request comes from. */
  readonly address?: string | undefined;
  /** The trace of this request, when it is traced. */
  span?: TraceSpan | undefined;
  /** What the operation costs at most, once it is known. */
  cost?: number | undefined;
  /** Takes a cost from the budgets of who asks; rejects with `TOO_MANY_REQUESTS`. */
  readonly spend?: ((cost: number) => Promise<void>) | undefined;
  /** Is told of each call to a slice, when somebody who may asked how her operation is answered. */
  explain?: ((call: Omit<FetchReport<HubContext>, "context">) => void) | undefined;
  /** The last change that whoever asks has made at each slice, as her browser says. */
  readonly made?: ReadonlyMap<string, string> | undefined;
  /** Those that this request has made, by slice. */
  changes?: Map<string, string> | undefined;
  /** Aborted when the client closes the connection before its answer. */
  readonly signal: AbortSignal;
  /** Where a subscription is to be left. */
  readonly slot?: SubscriptionSlot<HubContext> | undefined;
}
