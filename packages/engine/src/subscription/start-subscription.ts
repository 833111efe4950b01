import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import { beginState } from "../execution/execution-state.ts";
import type { SubgraphResponse } from "../execution/execution-state.ts";
import { recordErrors } from "../execution/record-errors.ts";
import type { JsonObject } from "../json.ts";
import type { CompiledOperation } from "../operation/compile-operation.ts";
import type { RunnableOperation } from "../operation/prepare-operation.ts";
import { buildResult } from "../response/build-result.ts";
import type { SubgraphFailure } from "../subgraph-failure.ts";
import type { CancelSignal } from "../transport/cancellation.ts";
import { readGraphQLResponse } from "../transport/read-graphql-response.ts";
import { startDeadline } from "../transport/start-deadline.ts";
import { RequestTimeoutError } from "../transport/subgraph-client.ts";
import type { AskSubgraph } from "../transport/subgraph-client.ts";
import type { SubgraphPolicy } from "../transport/subgraph-policy.ts";
import type { EventSource } from "./compile-event-source.ts";
import { EventQueue } from "./event-queue.ts";
import type { OpenSubscription } from "./open-subscription.ts";

/** The results of a subscription, one for each event. `return` ends it, also while an event is waited for. */
export type SubscriptionResults = AsyncGenerator<ExecutionResult, void, void>;

/** What a subscription is run with. */
export interface SubscriptionRequest<Context> {
  readonly variables?: JsonObject | null | undefined;
  readonly context: Context;
  /**
   * Gives the context of each event's calls, where it may change while the subscription lasts. When it rejects, the
   * subscription ends with that error. Default: the context it began with.
   */
  readonly refreshContext?: (() => Promise<Context>) | undefined;
  /** Aborted when nobody waits for events any more: the results end. */
  readonly signal?: CancelSignal | undefined;
}

export interface SubscriptionTools<Context> {
  readonly ask: AskSubgraph<Context>;
  readonly open: OpenSubscription<Context>;
  readonly policyOf: (subgraph: string) => SubgraphPolicy;
  /** Deadline of the beginning, and of each event, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** Begins a subscription: its results, or the errors it was refused with. */
export async function startSubscription<Context>(
  prepared: RunnableOperation,
  request: SubscriptionRequest<Context>,
  tools: SubscriptionTools<Context>,
): Promise<SubscriptionResults | { readonly errors: readonly GraphQLError[] }> {
  const variables = prepared.coerce(request.variables ?? {});
  if (variables.errors) return { errors: variables.errors };
  let operation: CompiledOperation;
  try {
    operation = await prepared.compiledFor(variables.coerced);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const { source } = operation;
  if (!source) return { errors: [nothingSelected()] };
  return new Subscription(operation, source, variables.coerced, request, tools).start();
}

class Subscription<Context> {
  readonly #operation: CompiledOperation;
  readonly #source: EventSource;
  readonly #variables: JsonObject;
  readonly #request: SubscriptionRequest<Context>;
  readonly #tools: SubscriptionTools<Context>;
  readonly #queue: EventQueue;
  /** Ends the subgraph's part: no more events are taken in. */
  readonly #noMoreEvents = new AbortController();
  /** Ends everything: nobody waits any more. */
  readonly #gone = new AbortController();
  readonly #leave = () => this.#stop();

  constructor(
    operation: CompiledOperation,
    source: EventSource,
    variables: JsonObject,
    request: SubscriptionRequest<Context>,
    tools: SubscriptionTools<Context>,
  ) {
    this.#operation = operation;
    this.#source = source;
    this.#variables = variables;
    this.#request = request;
    this.#tools = tools;
    const { maxQueuedEvents, maxResponseBytes } = tools.policyOf(source.subgraph);
    this.#queue = new EventQueue({
      subgraph: source.subgraph,
      maxEvents: maxQueuedEvents,
      maxBytes: maxResponseBytes,
      ended: () => this.#noMoreEvents.abort(),
    });
  }

  async start(): Promise<SubscriptionResults | { readonly errors: readonly GraphQLError[] }> {
    const { signal, context } = this.#request;
    if (signal?.aborted) this.#stop();
    else signal?.addEventListener("abort", this.#leave);
    const { subgraph, buildBody } = this.#source;
    const call = { subgraph, body: buildBody(this.#variables) };
    const refusal = await this.#tools.open(call, this.#queue, { context, signal: this.#noMoreEvents.signal });
    // A stream may be over before its opening has been told of: what came is its answer.
    const wasShort = this.#queue.hasEnded && !this.#gone.signal.aborted;
    if (!refusal || wasShort) return this.#results();
    this.#stop();
    return { errors: this.#errorsOf(refusal) };
  }

  /** A generator's own `return` would wait for the event that is waited for. */
  #results(): SubscriptionResults {
    const results = this.#generate();
    const leave = async (): Promise<IteratorResult<ExecutionResult, void>> => {
      this.#stop();
      return results.return();
    };
    return {
      next: () => results.next(),
      return: leave,
      throw: leave,
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: async () => void (await leave()),
    };
  }

  async *#generate(): SubscriptionResults {
    try {
      for (;;) {
        const item = await this.#queue.take();
        if (item === undefined) return;
        const result = "event" in item ? await this.#run(item.event) : { errors: this.#errorsOf(item.reason) };
        if (this.#gone.signal.aborted) return;
        yield result;
        // Without data it tells of the end.
        if (!("data" in result)) return;
      }
    } finally {
      this.#stop();
    }
  }

  async #run(event: SubgraphResponse): Promise<ExecutionResult> {
    const { context, refreshContext } = this.#request;
    const deadline = startDeadline(this.#gone.signal, this.#tools.requestTimeoutMs, () => new RequestTimeoutError());
    try {
      const current = refreshContext ? await deadline.race(refreshContext()) : context;
      const state = beginState(this.#variables, (call) =>
        this.#tools.ask(call, { context: current, signal: deadline.signal }, readGraphQLResponse),
      );
      this.#source.receive(state, event);
      const { run, project, toClientPath, introspect } = this.#operation;
      await run?.(state);
      return buildResult(state, project, toClientPath, introspect(this.#variables));
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    } finally {
      deadline.clear();
    }
  }

  /** Errors of the subscription itself stand at no field. */
  #errorsOf(reason: SubgraphFailure | SubgraphResponse): readonly GraphQLError[] {
    const state = beginState({}, async () => ({ data: undefined, errors: [], extensions: undefined }));
    recordErrors(state, this.#source.subgraph, reason, { relocate: () => [], missing: () => [] });
    return state.errors;
  }

  #stop(): void {
    this.#request.signal?.removeEventListener("abort", this.#leave);
    this.#gone.abort();
    this.#queue.abandon();
  }
}

function nothingSelected(): GraphQLError {
  const message = "The subscription selects no field: every one was skipped.";
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
