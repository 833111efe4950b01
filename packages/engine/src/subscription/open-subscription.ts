import type { SubgraphResponse } from "../execution/execution-state.ts";
import { refusalOf, SubgraphFailure } from "../subgraph-failure.ts";
import { openHttpStream } from "../transport/open-http-stream.ts";
import { readGraphQLResponse } from "../transport/read-graphql-response.ts";
import { startDeadline } from "../transport/start-deadline.ts";
import { toAbortSignal } from "../transport/cancellation.ts";
import { prepareHeaders, timedOut, toFailure } from "../transport/subgraph-client.ts";
import type { SubgraphClientOptions } from "../transport/subgraph-client.ts";
import type { SubgraphPolicy } from "../transport/subgraph-policy.ts";
import type { StreamListener, StreamRequest } from "../transport/subgraph-stream.ts";
import type { TransportResponse } from "../transport/subgraph-transport.ts";
import { protocolsOf, urlFor } from "./subscription-source.ts";
import type { StreamProtocol, SubscriptionSource } from "./subscription-source.ts";

/** What is subscribed to. `body` is the JSON text of the operation. */
export interface SourceCall {
  readonly subgraph: string;
  readonly body: string;
}

/** Opens a subscription at its subgraph: undefined once events may come, otherwise why none will. Never rejects. */
export type OpenSubscription<Context> = (
  call: SourceCall,
  listener: StreamListener,
  /** The signal ends the subscription whenever it is aborted. */
  request: { readonly context: Context; readonly signal: AbortSignal },
) => Promise<SubgraphResponse | SubgraphFailure | undefined>;

export interface SubscriptionClientOptions<Context> extends SubgraphClientOptions<Context> {
  readonly sourceOf: (subgraph: string) => SubscriptionSource;
}

/** Undefined when the stream is open; otherwise the answer that was none. */
type Answer = TransportResponse | undefined;

/**
 * Tries the protocols a subgraph may speak one after the other, within the deadline of one call. The one that was
 * answered with a stream is tried first from then on.
 */
export function createSubscriptionClient<Context>(
  options: SubscriptionClientOptions<Context>,
): OpenSubscription<Context> {
  const proven = new Map<string, StreamProtocol>();

  const openAny = async (
    call: SourceCall,
    listener: StreamListener,
    request: { readonly context: Context; readonly signal: AbortSignal; readonly policy: SubgraphPolicy },
  ): Promise<SubgraphResponse | undefined> => {
    let refusal: Answer;
    for (const protocol of protocolsOf(options.sourceOf(call.subgraph), proven.get(call.subgraph))) {
      try {
        const answer = await openBy(protocol, options, { ...call, ...request }, listener);
        if (answer === undefined) {
          proven.set(call.subgraph, protocol);
          return undefined;
        }
        refusal = answer;
        if (isFinal(answer)) break;
      } catch (cause) {
        // A subgraph that answered by HTTP has said more than a WebSocket that cannot be opened.
        if (refusal === undefined || !isHttpRefusal(cause)) throw cause;
      }
    }
    return refusal && readRefusal(call.subgraph, refusal);
  };

  return async (call, listener, { context, signal }) => {
    const refusal = refusalOf(options.refusals, call.subgraph);
    if (refusal) return refusal;
    const started = performance.now();
    const policy = options.policyOf(call.subgraph);
    const deadline = startDeadline(signal, policy.timeoutMs, () => timedOut(call.subgraph, policy.timeoutMs));
    let failure: SubgraphFailure | undefined;
    try {
      // The deadline's own signal stops following the other once it is cleared, so both are needed.
      const both = AbortSignal.any([signal, toAbortSignal(deadline.signal)]);
      return await deadline.race(openAny(call, listener, { context, signal: both, policy }));
    } catch (cause) {
      failure = toFailure(call.subgraph, cause, signal);
      return failure;
    } finally {
      deadline.clear();
      const durationMs = performance.now() - started;
      options.onFetch?.({
        subgraph: call.subgraph,
        durationMs,
        ok: failure === undefined,
        failure,
        body: call.body,
        context,
      });
    }
  };
}

/** Server-sent events are asked for alone: the server of graphql-sse compares the header to the letter. */
const ACCEPT = {
  sse: "text/event-stream",
  multipart: 'multipart/mixed;subscriptionSpec="1.0", application/json',
} as const;

async function openBy<Context>(
  protocol: StreamProtocol,
  { transport, urls, sourceOf, prepareRequest }: SubscriptionClientOptions<Context>,
  call: SourceCall & { readonly context: Context; readonly signal: AbortSignal; readonly policy: SubgraphPolicy },
  listener: StreamListener,
): Promise<Answer> {
  const { subgraph, context, signal, policy } = call;
  const url = urlFor(protocol, sourceOf(subgraph).url ?? urls.get(subgraph) ?? "");
  const isSocket = protocol === "ws";
  const own = isSocket ? {} : { "content-type": "application/json", accept: ACCEPT[protocol] };
  const [method, body] = isSocket ? (["GET", ""] as const) : (["POST", call.body] as const);
  const outgoing = { subgraph, url, operationKind: "subscription", method, body, headers: own, context } as const;
  const headers = await prepareHeaders(prepareRequest, outgoing);
  const { maxResponseBytes: maxMessageBytes, heartbeatMs } = policy;
  const request: StreamRequest = { subgraph, url, headers, body: call.body, signal, maxMessageBytes, heartbeatMs };
  if (!isSocket) return openHttpStream(transport, request, listener);
  // Servers differ in where they look for a token, so the headers go both ways.
  // Loaded when first needed: most graphs have no subgraph that speaks it.
  const { openWebSocket } = await import("../transport/open-web-socket.ts");
  await openWebSocket({ ...request, initPayload: { ...headers }, socket: transport.socket?.(url) ?? {} }, listener);
  return undefined;
}

/** No other protocol changes who asks, how often, or that the subgraph is ill. */
function isFinal({ status }: TransportResponse): boolean {
  return status === 401 || status === 403 || status === 429 || status >= 500;
}

function isHttpRefusal(cause: unknown): boolean {
  return cause instanceof SubgraphFailure && cause.code === "SUBGRAPH_HTTP_ERROR";
}

/** The errors of a GraphQL response; one with data is an answer to something that was not asked. */
function readRefusal(subgraph: string, refusal: TransportResponse): SubgraphResponse {
  const response = readGraphQLResponse(subgraph, refusal);
  if (response.errors.length > 0) return response;
  const message = `Subgraph "${subgraph}" answered a subscription with a single result.`;
  throw new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message);
}
