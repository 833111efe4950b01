import type { SubgraphCall } from "../execution/execution-state.ts";
import { refusalOf, SubgraphFailure } from "../subgraph-failure.ts";
import type { SubgraphRefusal } from "../subgraph-failure.ts";
import type { CancelSignal } from "./cancellation.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import type { CallOutcome, CircuitPass } from "./circuit-breaker.ts";
import { ConcurrencyLimit } from "./concurrency-limit.ts";
import { RetryBudget, retryDelay } from "./retry.ts";
import type { Attempt } from "./retry.ts";
import { pause, startDeadline } from "./start-deadline.ts";
import type { Deadline } from "./start-deadline.ts";
import type { SubgraphPolicy } from "./subgraph-policy.ts";
import type { SubgraphTransport, TransportResponse } from "./subgraph-transport.ts";

/** What {@link PrepareRequest} is given. `headers` holds what the engine would send by itself. */
export interface OutgoingRequest<Context> {
  readonly subgraph: string;
  readonly url: string;
  readonly operationKind: "query" | "mutation" | "subscription";
  /** GET only for the upgrade to a WebSocket, whose body is empty. */
  readonly method: "POST" | "GET";
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
  /** What was sent; it holds what people typed, so it belongs in no log. */
  readonly body: string;
  readonly context: Context;
}

export type OnFetch<Context> = (report: FetchReport<Context>) => void;

export interface SubgraphClientOptions<Context> {
  readonly transport: SubgraphTransport;
  readonly urls: ReadonlyMap<string, string>;
  readonly policyOf: (subgraph: string) => SubgraphPolicy;
  readonly prepareRequest: PrepareRequest<Context> | undefined;
  readonly onFetch: OnFetch<Context> | undefined;
  /** Subgraphs that are not asked, by name. */
  readonly refusals: Readonly<Record<string, SubgraphRefusal>>;
}

/**
 * Asks subgraphs on behalf of one request, and gives what `read` makes of the answer. `read` may throw a
 * SubgraphFailure; any failure is given as a value, and nothing is thrown.
 */
export type AskSubgraph<Context> = <Answer>(
  call: SubgraphCall,
  request: { readonly context: Context; readonly signal: CancelSignal },
  read: ReadAnswer<Answer>,
) => Promise<Answer | SubgraphFailure>;

/** Makes something of an HTTP answer. May throw a SubgraphFailure. */
export type ReadAnswer<Answer> = (subgraph: string, response: TransportResponse) => Answer;

/** The reason of a request's signal when its deadline has passed. */
export class RequestTimeoutError extends Error {
  override readonly name = "RequestTimeoutError";
}

type Headers = Readonly<Record<string, string>>;

const HEADERS: Headers = { "content-type": "application/json", accept: "application/json" };

/** What is remembered of one subgraph from call to call. */
interface SubgraphState {
  readonly policy: SubgraphPolicy;
  readonly circuit: CircuitBreaker;
  readonly limit: ConcurrencyLimit;
  readonly budget: RetryBudget;
}

export function createSubgraphClient<Context>(options: SubgraphClientOptions<Context>): AskSubgraph<Context> {
  const { transport, prepareRequest, onFetch } = options;
  const states = new Map<string, SubgraphState>();
  for (const subgraph of options.urls.keys()) states.set(subgraph, createState(options.policyOf(subgraph)));

  /** Sends a call once. The headers are made anew each time: a signature may hold good once only. */
  const send = async (
    call: SubgraphCall,
    context: Context,
    deadline: Deadline,
    { maxResponseBytes }: SubgraphPolicy,
  ): Promise<Attempt> => {
    const { subgraph, body, operationKind } = call;
    const { signal } = deadline;
    const url = options.urls.get(subgraph) ?? "";
    try {
      const request = { subgraph, url, operationKind, method: "POST", body, headers: HEADERS, context } as const;
      const prepared = prepareHeaders(prepareRequest, request);
      const headers = prepared instanceof Promise ? await deadline.race(prepared) : prepared;
      const answer = transport.send({ subgraph, url, headers, body, signal, maxResponseBytes });
      return { response: await (transport.endsWithSignal ? answer : deadline.race(answer)) };
    } catch (cause) {
      // Why the call was ended says more than how the transport put it.
      return { cause: signal.aborted ? signal.reason : cause };
    }
  };

  /** Only queries are sent again: nobody knows how far a mutation came. */
  const sendAgain = async <Answer>(
    call: SubgraphCall,
    context: Context,
    deadline: Deadline,
    { policy, budget }: SubgraphState,
    read: ReadAnswer<Answer>,
  ): Promise<Answer> => {
    budget.earn();
    for (let retriesDone = 0; ; retriesDone += 1) {
      const attempt = await send(call, context, deadline, policy);
      if ("response" in attempt && attempt.response.status === 200) return read(call.subgraph, attempt.response);
      const maxDelayMs = Math.min(policy.maxRetryDelayMs, deadline.leftMs());
      const delay =
        call.operationKind === "query" && !deadline.signal.aborted
          ? retryDelay(attempt, retriesDone, { retries: policy.retries, maxDelayMs })
          : undefined;
      if (delay === undefined || !budget.spend()) {
        if ("cause" in attempt) throw attempt.cause;
        return read(call.subgraph, attempt.response);
      }
      if (delay > 0) await pause(delay, deadline.signal);
    }
  };

  const askWithin = async <Answer>(
    call: SubgraphCall,
    context: Context,
    deadline: Deadline,
    state: SubgraphState,
    read: ReadAnswer<Answer>,
  ): Promise<Answer> => {
    if (state.limit.isFull) throw overloaded(call.subgraph);
    const turn = state.limit.enter(deadline.signal);
    if (turn) await turn;
    let pass: CircuitPass | undefined;
    let outcome: CallOutcome = "answered";
    try {
      pass = state.circuit.enter();
      if (!pass) throw leftAlone(call.subgraph);
      return await sendAgain(call, context, deadline, state, read);
    } catch (cause) {
      outcome = outcomeOf(cause, deadline.signal);
      throw cause;
    } finally {
      if (pass) state.circuit.leave(pass, outcome);
      state.limit.leave();
    }
  };

  return async (call, { context, signal }, read) => {
    const refusal = refusalOf(options.refusals, call.subgraph);
    if (refusal) return refusal;
    const started = performance.now();
    const state = states.get(call.subgraph) ?? createState(options.policyOf(call.subgraph));
    const { timeoutMs } = state.policy;
    const deadline = startDeadline(signal, timeoutMs, () => timedOut(call.subgraph, timeoutMs));
    let failure: SubgraphFailure | undefined;
    try {
      return await askWithin(call, context, deadline, state, read);
    } catch (cause) {
      failure = toFailure(call.subgraph, cause, signal);
      return failure;
    } finally {
      deadline.clear();
      const durationMs = performance.now() - started;
      onFetch?.({ subgraph: call.subgraph, durationMs, ok: failure === undefined, failure, body: call.body, context });
    }
  };
}

/** The headers of one call. Throws, or rejects with, `SUBGRAPH_REQUEST_REFUSED`. */
export function prepareHeaders<Context>(
  prepareRequest: PrepareRequest<Context> | undefined,
  outgoing: OutgoingRequest<Context>,
): Headers | Promise<Headers> {
  if (!prepareRequest) return outgoing.headers;
  const refuse = (cause: unknown): never => {
    const message = `The request to subgraph "${outgoing.subgraph}" could not be prepared.`;
    throw new SubgraphFailure("SUBGRAPH_REQUEST_REFUSED", message, { cause });
  };
  try {
    const headers = prepareRequest(outgoing);
    return headers instanceof Promise ? headers.catch(refuse) : headers;
  } catch (cause) {
    return refuse(cause);
  }
}

function createState(policy: SubgraphPolicy): SubgraphState {
  return {
    policy,
    circuit: new CircuitBreaker(policy.circuitFailures, policy.circuitResetMs),
    limit: new ConcurrencyLimit(policy.maxConcurrentCalls, policy.maxWaitingCalls),
    budget: new RetryBudget(),
  };
}

/** A subgraph that answers with a refusal is alive; one that is slow, silent or broken has failed. */
function outcomeOf(cause: unknown, signal: CancelSignal): CallOutcome {
  if (cause instanceof SubgraphFailure) {
    if (cause.code === "SUBGRAPH_REQUEST_REFUSED") return "cancelled";
    const refusal = cause.status !== undefined && cause.status < 500 && cause.status !== 429;
    return refusal ? "answered" : "failed";
  }
  // The call's own deadline ends it with a SubgraphFailure, so what is left is the end of the whole request.
  return signal.aborted ? "cancelled" : "failed";
}

function overloaded(subgraph: string): SubgraphFailure {
  return new SubgraphFailure("SUBGRAPH_OVERLOADED", `Too many calls wait for subgraph "${subgraph}".`);
}

function leftAlone(subgraph: string): SubgraphFailure {
  const message = `Subgraph "${subgraph}" has failed repeatedly and is not asked for a moment.`;
  return new SubgraphFailure("SUBGRAPH_CIRCUIT_OPEN", message);
}

/** The reason of a call's own deadline. */
export function timedOut(subgraph: string, timeoutMs: number): SubgraphFailure {
  return new SubgraphFailure("SUBGRAPH_TIMEOUT", `Subgraph "${subgraph}" did not answer within ${timeoutMs} ms.`);
}

/** The signal is that of the whole request; the deadline of the call makes its own failure. */
export function toFailure(subgraph: string, cause: unknown, signal: CancelSignal): SubgraphFailure {
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
