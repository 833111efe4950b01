import type { SubgraphCall, SubgraphResponse } from "../execution/execution-state.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { readGraphQLResponse } from "./read-graphql-response.ts";
import { startDeadline } from "./start-deadline.ts";
import type { SubgraphTransport } from "./subgraph-transport.ts";

/** What {@link PrepareRequest} is given. `headers` holds what the engine would send by itself. */
export interface OutgoingRequest<Context> {
  readonly subgraph: string;
  readonly url: string;
  readonly operationKind: "query" | "mutation";
  /** The exact text that will be sent, so that it can be digested and signed. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly context: Context;
}

/** Gives all headers of a call. When it throws, nothing is sent and the fetch fails as `SUBGRAPH_REQUEST_REFUSED`. */
export type PrepareRequest<Context> = (
  request: OutgoingRequest<Context>,
) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

/** What {@link OnFetch} is told when a call to a subgraph has ended. */
export interface FetchReport<Context> {
  readonly subgraph: string;
  readonly durationMs: number;
  /** False when no GraphQL response came back. GraphQL errors are answers. */
  readonly ok: boolean;
  readonly failure: SubgraphFailure | undefined;
  readonly context: Context;
}

export type OnFetch<Context> = (report: FetchReport<Context>) => void;

export interface SubgraphClientOptions<Context> {
  readonly transport: SubgraphTransport;
  readonly urls: ReadonlyMap<string, string>;
  readonly timeoutMs: (subgraph: string) => number;
  readonly maxResponseBytes: number;
  readonly prepareRequest: PrepareRequest<Context> | undefined;
  readonly onFetch: OnFetch<Context> | undefined;
}

/** Asks subgraphs on behalf of one request. Gives a failure as a value and never throws. */
export type AskSubgraph<Context> = (
  call: SubgraphCall,
  request: { readonly context: Context; readonly signal: AbortSignal },
) => Promise<SubgraphResponse | SubgraphFailure>;

/** The reason of a request's signal when its deadline has passed. */
export class RequestTimeoutError extends Error {
  override readonly name = "RequestTimeoutError";
}

const HEADERS = { "content-type": "application/json", accept: "application/json" };

export function createSubgraphClient<Context>(options: SubgraphClientOptions<Context>): AskSubgraph<Context> {
  const { transport, prepareRequest, onFetch, maxResponseBytes } = options;

  const send = async (call: SubgraphCall, context: Context, signal: AbortSignal): Promise<SubgraphResponse> => {
    const { subgraph, body, operationKind } = call;
    const url = options.urls.get(subgraph) ?? "";
    const prepare = async () =>
      prepareRequest ? prepareRequest({ subgraph, url, operationKind, body, headers: HEADERS, context }) : HEADERS;
    const headers = await prepare().catch((cause: unknown) => {
      const message = `The request to subgraph "${subgraph}" could not be prepared.`;
      throw new SubgraphFailure("SUBGRAPH_REQUEST_REFUSED", message, { cause });
    });
    const request = { subgraph, url, headers, body, signal, maxResponseBytes };
    const response = await transport.send(request).catch((cause: unknown) => {
      // A kept-alive connection may have been closed just as it was used. Asking once more is safe for queries only.
      if (operationKind === "query" && isClosedConnection(cause) && !signal.aborted) return transport.send(request);
      throw cause;
    });
    return readGraphQLResponse(subgraph, response);
  };

  return async (call, { context, signal }) => {
    const started = performance.now();
    const timeoutMs = options.timeoutMs(call.subgraph);
    const deadline = startDeadline(signal, timeoutMs, () => timedOut(call.subgraph, timeoutMs));
    let failure: SubgraphFailure | undefined;
    try {
      return await deadline.race(send(call, context, deadline.signal));
    } catch (cause) {
      failure = toFailure(call.subgraph, cause, signal);
      return failure;
    } finally {
      deadline.clear();
      const durationMs = performance.now() - started;
      onFetch?.({ subgraph: call.subgraph, durationMs, ok: failure === undefined, failure, context });
    }
  };
}

function timedOut(subgraph: string, timeoutMs: number): SubgraphFailure {
  return new SubgraphFailure("SUBGRAPH_TIMEOUT", `Subgraph "${subgraph}" did not answer within ${timeoutMs} ms.`);
}

/** The signal is that of the whole request; the deadline of the call makes its own failure. */
function toFailure(subgraph: string, cause: unknown, signal: AbortSignal): SubgraphFailure {
  if (signal.aborted && signal.reason instanceof RequestTimeoutError) {
    const message = `The request ran out of time before subgraph "${subgraph}" answered.`;
    return new SubgraphFailure("REQUEST_TIMEOUT", message, { cause });
  }
  if (signal.aborted) {
    return new SubgraphFailure("REQUEST_CANCELLED", "The request was cancelled by the caller.", { cause });
  }
  if (cause instanceof SubgraphFailure) return cause;
  return new SubgraphFailure("SUBGRAPH_UNREACHABLE", `Subgraph "${subgraph}" could not be reached.`, { cause });
}

function isClosedConnection(cause: unknown): boolean {
  if (!(cause instanceof Error) || !("code" in cause)) return false;
  return cause.code === "UND_ERR_SOCKET" || cause.code === "ECONNRESET" || cause.code === "EPIPE";
}
