import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { GraphQLError } from "graphql";
import { createMerge } from "./execution/merge.ts";
import type { IncrementalResults } from "./incremental/incremental-result.ts";
import type { JsonObject } from "./json.ts";
import { OperationCache } from "./operation/operation-cache.ts";
import { createOverrideChoice } from "./operation/choose-overrides.ts";
import type { OperationCompiler } from "./operation/compile-operation.ts";
import { prepareOperation } from "./operation/prepare-operation.ts";
import type { PreparedOperation } from "./operation/prepare-operation.ts";
import { createCarefulPlanner } from "./planning/create-careful-planner.ts";
import { createProcessPlanner } from "./planning/create-process-planner.ts";
import { createRustPlanner } from "./planning/create-rust-planner.ts";
import type { Planner } from "./planning/planner.ts";
import { createRunner } from "./run-operation.ts";
import { createSubscriptionClient } from "./subscription/open-subscription.ts";
import { startSubscription } from "./subscription/start-subscription.ts";
import type { SubscriptionRequest, SubscriptionResults } from "./subscription/start-subscription.ts";
import type { SubscriptionProtocol, SubscriptionSource } from "./subscription/subscription-source.ts";
import { InvalidSupergraphError, readSupergraph } from "./supergraph/read-supergraph.ts";
import type { Supergraph } from "./supergraph/read-supergraph.ts";
import type { CancelSignal } from "./transport/cancellation.ts";
import { createHttpTransport } from "./transport/create-http-transport.ts";
import { createSubgraphClient } from "./transport/subgraph-client.ts";
import type { OnFetch, PrepareRequest } from "./transport/subgraph-client.ts";
import { resolvePolicy } from "./transport/subgraph-policy.ts";
import type { PartialPolicy, SubgraphPolicy } from "./transport/subgraph-policy.ts";
import type { SubgraphTransport } from "./transport/subgraph-transport.ts";

/** How to build an engine. `Context` is whatever the caller hands to each request and its hooks. */
export interface EngineOptions<Context> {
  /** Text of a Federation 2 supergraph. */
  readonly supergraphSdl: string;
  /** URLs that replace those of the supergraph, by subgraph name. */
  readonly subgraphUrls?: Readonly<Record<string, string>> | undefined;
  /**
   * Carries the calls. One transport may serve several engines, so who made it closes it. Default: HTTP with a pool of
   * connections per origin, closed with the engine.
   */
  readonly transport?: SubgraphTransport | undefined;
  /** Finds plans. When it is left out or gives undefined: the planner of Hive Router, in processes of its own. */
  readonly createPlanner?: ((supergraph: Supergraph) => Planner | undefined) | undefined;
  /**
   * How many processes plan, so that a crash of the planner costs one operation and not this process. With 0 the
   * planner runs in this process. Default 1.
   */
  readonly plannerProcesses?: number | undefined;
  /** Longest time to plan an operation, in milliseconds, before its process is ended. Default 10 000. */
  readonly planTimeoutMs?: number | undefined;
  /**
   * Labels of progressive overrides, `@override(from:, label:)`, that apply to every request; one the supergraph does
   * not have does nothing. `percent(n)` need not be named: it applies to n of 100 requests. Default: none.
   */
  readonly overrideLabels?: readonly string[] | undefined;
  /** Gives the headers of each call: signatures, forwarded headers. Default: content type and accept only. */
  readonly prepareRequest?: PrepareRequest<Context> | undefined;
  /** Told of each call when it ends. Must not throw. */
  readonly onFetch?: OnFetch<Context> | undefined;
  /** How all subgraphs are treated: deadlines, retries, limits. Defaults: `defaultPolicy`. */
  readonly subgraphPolicy?: PartialPolicy | undefined;
  /** How single subgraphs are treated otherwise, by name. */
  readonly subgraphPolicies?: Readonly<Record<string, PartialPolicy>> | undefined;
  /** How subgraphs are subscribed to. Default: `auto`. */
  readonly subscriptionProtocol?: SubscriptionProtocol | undefined;
  /** How single subgraphs are subscribed to otherwise, by name. */
  readonly subscriptionSources?: Readonly<Record<string, SubscriptionSource>> | undefined;
  /**
   * Deadline of a whole request, in milliseconds. What is missing by then is null, with errors. Each event of a
   * subscription has its own; the subscription has none. Default 30 000.
   */
  readonly requestTimeoutMs?: number | undefined;
  /** How many operations are kept planned and compiled. Default 1 000. */
  readonly operationCacheSize?: number | undefined;
  /** Subgraph extensions that are lists of items with a `path`; their paths are translated like those of errors. */
  readonly extensionPaths?: readonly string[] | undefined;
}

/** One GraphQL request, parsed. */
export interface EngineRequest<Context> {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: JsonObject | null | undefined;
  readonly context: Context;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: CancelSignal | undefined;
}

/** What changes from one run of an operation to the next. */
export type RunRequest<Context> = Omit<EngineRequest<Context>, "document" | "operationName">;

/** An operation that was found valid, to be run any number of times without its document. */
export interface PreparedRun<Context> {
  readonly kind: "query" | "mutation";
  /** True when it carries `@defer`, so that `runIncrementally` may have something to send later. */
  readonly defers: boolean;
  /** The same as `execute` with the operation's document and name. */
  run(request: RunRequest<Context>): Promise<ExecutionResult>;
  /**
   * The same, but where there is nothing to report it may give the finished response: `{"data":…}` and a line feed, in
   * UTF-8. It costs a fraction (docs/decisions/0016).
   */
  respond(request: RunRequest<Context>): Promise<ExecutionResult | Buffer>;
  /**
   * Plans and compiles what another one of the same text, on another supergraph, has been run as. What cannot be planned is left for its first request to find out.
   */
  warmUp(before: PreparedRun<Context>): Promise<void>;
  /** Variables that stand for each combination of `@skip` and `@include` it has been run under. */
  conditionsUsed(): readonly JsonObject[];
  /** The same as `executeIncrementally` with the operation's document and name. */
  runIncrementally(request: RunRequest<Context>): Promise<ExecutionResult | IncrementalResults>;
}

/** A subscription to begin. */
export type SubscribeRequest<Context> = EngineRequest<Context> & SubscriptionRequest<Context>;

/** Answers operations from the subgraphs of one supergraph. */
export interface Engine<Context> {
  /** The schema clients see. */
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** Subgraph names and the URLs in use. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Fulfilled when the planner has accepted the supergraph; rejected with {@link InvalidSupergraphError}. */
  readonly ready: Promise<void>;
  /**
   * Runs a query or mutation. A result without `data` says that nothing was run: the operation or its variables were
   * refused. It rejects only for faults of the engine itself.
   */
  execute(request: EngineRequest<Context>): Promise<ExecutionResult>;
  /**
   * The same for a client that takes what it deferred (`@defer`) in later parts. Gives one result when every part is
   * there at once.
   */
  executeIncrementally(request: EngineRequest<Context>): Promise<ExecutionResult | IncrementalResults>;
  /**
   * Begins a subscription: the errors it was refused with, or a result for each event, in their order. A result without
   * `data` tells why the subscription has ended. `return`, or the request's signal, ends it at its subgraph as well. The
   * results reject only for faults of the engine itself.
   */
  subscribe(
    request: SubscribeRequest<Context>,
  ): Promise<SubscriptionResults | { readonly errors: readonly GraphQLError[] }>;
  /** Undefined when the operation is refused, or is a subscription; `execute` tells why. */
  prepare(document: DocumentNode, operationName?: string | null): PreparedRun<Context> | undefined;
  /**
   * Closes connections after the calls and subscriptions in flight, and ends planning; operations in flight are still
   * planned.
   */
  close(): Promise<void>;
}

/** Reads a supergraph and makes it answerable. Throws {@link InvalidSupergraphError}. */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const subgraphs = urlsOf(supergraph, options.subgraphUrls ?? {});
  const transport = options.transport ?? createHttpTransport();
  refuseUnknown("subgraphPolicies", options.subgraphPolicies ?? {}, supergraph);
  const policyOf = (name: string) => resolvePolicy(options.subgraphPolicies?.[name], options.subgraphPolicy);
  const { prepareRequest, onFetch, subscriptionSources = {} } = options;
  refuseUnknown("subscriptionSources", subscriptionSources, supergraph);
  const clientOptions = { transport, urls: subgraphs, policyOf, prepareRequest, onFetch };
  const ask = createSubgraphClient<Context>(clientOptions);
  const sourceOf = (name: string) => ({ protocol: options.subscriptionProtocol, ...subscriptionSources[name] });
  const open = createSubscriptionClient<Context>({ ...clientOptions, sourceOf });
  const compiler = createCompiler(supergraph, options, policyOf);
  const cache = new OperationCache<PreparedOperation>(options.operationCacheSize ?? 1_000);
  const requestTimeoutMs = options.requestTimeoutMs ?? 30_000;
  const runner = createRunner(ask, requestTimeoutMs);
  const find = (document: DocumentNode, operationName: string | null | undefined): PreparedOperation => {
    const name = operationName ?? undefined;
    return cache.getOrPrepare(document, name, () => prepareOperation(document, name, compiler));
  };
  return {
    schema: supergraph.apiSchema,
    supergraphSdl: supergraph.sdl,
    subgraphs,
    ready: acceptance(compiler.planner),
    execute: async (request) => {
      const prepared = find(request.document, request.operationName);
      if ("errors" in prepared) return { errors: prepared.errors };
      if (prepared.kind === "subscription") return { errors: [isSubscription()] };
      return runner.run(prepared, request);
    },
    subscribe: async (request) => {
      const prepared = find(request.document, request.operationName);
      if ("errors" in prepared) return { errors: prepared.errors };
      if (prepared.kind !== "subscription") return { errors: [isNoSubscription()] };
      return startSubscription(prepared, request, { ask, open, policyOf, requestTimeoutMs });
    },
    executeIncrementally: async (request) => {
      const prepared = find(request.document, request.operationName);
      if ("errors" in prepared) return { errors: prepared.errors };
      if (prepared.kind === "subscription") return { errors: [isSubscription()] };
      return runner.runIncrementally(prepared, request);
    },
    prepare: (document, operationName) => {
      const prepared = find(document, operationName);
      if ("errors" in prepared || prepared.kind === "subscription") return undefined;
      const { kind, defers } = prepared;
      return {
        kind,
        defers,
        run: (request) => runner.run(prepared, request),
        respond: (request) => runner.respond(prepared, request),
        conditionsUsed: prepared.conditionsUsed,
        warmUp: async (before) => {
          const compiling = before.conditionsUsed().map(async (variables) => prepared.compiledFor(variables));
          await Promise.allSettled(compiling);
        },
        runIncrementally: (request) => runner.runIncrementally(prepared, request),
      };
    },
    close: async () => {
      compiler.planner.close?.();
      if (!options.transport) await transport.close();
    },
  };
}

function urlsOf(supergraph: Supergraph, replaced: Readonly<Record<string, string>>): Map<string, string> {
  refuseUnknown("subgraphUrls", replaced, supergraph);
  return new Map([...supergraph.subgraphs].map(([name, url]) => [name, replaced[name] ?? url]));
}

/** A name that means nothing is a mistake that nobody would notice. */
function refuseUnknown(option: string, given: Readonly<Record<string, unknown>>, { subgraphs }: Supergraph): void {
  const unknown = Object.keys(given).filter((name) => !subgraphs.has(name));
  if (unknown.length === 0) return;
  const known = [...subgraphs.keys()].join(", ");
  throw new InvalidSupergraphError(`${option} names "${unknown.join('", "')}", but the supergraph has: ${known}.`);
}

function createCompiler<Context>(
  supergraph: Supergraph,
  options: EngineOptions<Context>,
  policyOf: (subgraph: string) => SubgraphPolicy,
): OperationCompiler {
  const { typeConditions, entityKeys, dataKeys, overridePercentages } = supergraph;
  const chooseOverrides = createOverrideChoice(options.overrideLabels ?? [], overridePercentages);
  const createPlanner = () => {
    const planner = options.createPlanner?.(supergraph) ?? createDefaultPlanner(supergraph, options);
    return createCarefulPlanner(planner, supergraph);
  };
  const planCompiler = {
    typeConditions,
    entityKeys,
    merge: createMerge(typeConditions),
    extensionPaths: options.extensionPaths ?? [],
    maxEntitiesPerCall: (subgraph: string) => policyOf(subgraph).maxEntitiesPerCall,
  };
  try {
    return { schema: supergraph.apiSchema, planner: createPlanner(), chooseOverrides, dataKeys, planCompiler };
  } catch (cause) {
    throw unplannable(cause);
  }
}

function createDefaultPlanner<Context>({ sdl }: Supergraph, options: EngineOptions<Context>): Planner {
  const { plannerProcesses = 1, planTimeoutMs = 10_000 } = options;
  if (plannerProcesses === 0) return createRustPlanner(sdl);
  return createProcessPlanner(sdl, { processes: plannerProcesses, planTimeoutMs });
}

function acceptance(planner: Planner): Promise<void> {
  const ready = (planner.ready ?? Promise.resolve()).catch((cause: unknown) => {
    throw unplannable(cause);
  });
  // Nobody has to wait for it: each operation of such a supergraph is refused as well.
  ready.catch(() => {});
  return ready;
}

function unplannable(cause: unknown): InvalidSupergraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InvalidSupergraphError(`The supergraph cannot be planned: ${reason}`, { cause });
}

function isSubscription(): GraphQLError {
  const message = "A subscription has no single result: ask for it over graphql-ws, server-sent events or multipart.";
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}

function isNoSubscription(): GraphQLError {
  return new GraphQLError("Only a subscription can be subscribed to.", { extensions: { code: "BAD_REQUEST" } });
}
