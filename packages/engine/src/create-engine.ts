import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { GraphQLError } from "graphql";
import type { ExecutionState } from "./execution/execution-state.ts";
import { createMerge } from "./execution/merge.ts";
import type { JsonObject } from "./json.ts";
import { OperationCache } from "./operation/operation-cache.ts";
import type { OperationCompiler } from "./operation/compile-operation.ts";
import { prepareOperation } from "./operation/prepare-operation.ts";
import type { PreparedOperation } from "./operation/prepare-operation.ts";
import { createCarefulPlanner } from "./planning/create-careful-planner.ts";
import { createProcessPlanner } from "./planning/create-process-planner.ts";
import { createRustPlanner } from "./planning/create-rust-planner.ts";
import type { Planner } from "./planning/planner.ts";
import { buildResult } from "./response/build-result.ts";
import { InvalidSupergraphError, readSupergraph } from "./supergraph/read-supergraph.ts";
import type { Supergraph } from "./supergraph/read-supergraph.ts";
import { createHttpTransport } from "./transport/create-http-transport.ts";
import { startDeadline } from "./transport/start-deadline.ts";
import { createSubgraphClient, RequestTimeoutError } from "./transport/subgraph-client.ts";
import type { AskSubgraph, OnFetch, PrepareRequest } from "./transport/subgraph-client.ts";
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
  /** Gives the headers of each call: signatures, forwarded headers. Default: content type and accept only. */
  readonly prepareRequest?: PrepareRequest<Context> | undefined;
  /** Told of each call when it ends. Must not throw. */
  readonly onFetch?: OnFetch<Context> | undefined;
  /** How all subgraphs are treated: deadlines, retries, limits. Defaults: `defaultPolicy`. */
  readonly subgraphPolicy?: PartialPolicy | undefined;
  /** How single subgraphs are treated otherwise, by name. */
  readonly subgraphPolicies?: Readonly<Record<string, PartialPolicy>> | undefined;
  /** Deadline of a whole request, in milliseconds. What is missing by then is null, with errors. Default 30 000. */
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
  readonly signal?: AbortSignal | undefined;
}

/** What changes from one run of an operation to the next. */
export type RunRequest<Context> = Omit<EngineRequest<Context>, "document" | "operationName">;

/** An operation that was found valid, to be run any number of times without its document. */
export interface PreparedRun<Context> {
  readonly kind: "query" | "mutation";
  /** The same as `execute` with the operation's document and name. */
  run(request: RunRequest<Context>): Promise<ExecutionResult>;
}

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
  /** Undefined when the operation is refused; `execute` tells why. */
  prepare(document: DocumentNode, operationName?: string | null): PreparedRun<Context> | undefined;
  /** Closes connections after the calls in flight, and ends planning; operations in flight are still planned. */
  close(): Promise<void>;
}

/** Reads a supergraph and makes it answerable. Throws {@link InvalidSupergraphError}. */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const subgraphs = urlsOf(supergraph, options.subgraphUrls ?? {});
  const transport = options.transport ?? createHttpTransport();
  refuseUnknown("subgraphPolicies", options.subgraphPolicies ?? {}, supergraph);
  const policyOf = (name: string) => resolvePolicy(options.subgraphPolicies?.[name], options.subgraphPolicy);
  const ask = createSubgraphClient<Context>({
    transport,
    urls: subgraphs,
    policyOf,
    prepareRequest: options.prepareRequest,
    onFetch: options.onFetch,
  });
  const compiler = createCompiler(supergraph, options, policyOf);
  const cache = new OperationCache<PreparedOperation>(options.operationCacheSize ?? 1_000);
  const requestTimeoutMs = options.requestTimeoutMs ?? 30_000;
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
      return "errors" in prepared ? { errors: prepared.errors } : run(prepared, request, ask, requestTimeoutMs);
    },
    prepare: (document, operationName) => {
      const prepared = find(document, operationName);
      if ("errors" in prepared) return undefined;
      return { kind: prepared.kind, run: (request) => run(prepared, request, ask, requestTimeoutMs) };
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
  const { typeConditions, entityKeys, dataKeys } = supergraph;
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
    return { schema: supergraph.apiSchema, planner: createPlanner(), dataKeys, planCompiler };
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

async function run<Context>(
  prepared: Exclude<PreparedOperation, { errors: unknown }>,
  request: RunRequest<Context>,
  ask: AskSubgraph<Context>,
  timeoutMs: number,
): Promise<ExecutionResult> {
  const variables = prepared.coerce(request.variables ?? {});
  if (variables.errors) return { errors: variables.errors };
  const deadline = startDeadline(request.signal, timeoutMs, () => new RequestTimeoutError());
  try {
    const compiling = prepared.compiledFor(variables.coerced);
    const operation = compiling instanceof Promise ? await deadline.race(compiling) : compiling;
    const { context } = request;
    const state: ExecutionState = {
      variables: variables.coerced,
      data: {},
      errors: [],
      unlistedErrorPaths: [],
      extensions: new Map(),
      call: (call) => ask(call, { context, signal: deadline.signal }),
    };
    await operation.run?.(state);
    return buildResult(state, operation.project, operation.toClientPath, operation.introspect(variables.coerced));
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    if (deadline.signal.aborted) return { errors: [endedWhilePlanning(error)] };
    throw error;
  } finally {
    deadline.clear();
  }
}

/** Fetches never throw, so what ended before its plan was there has fetched nothing. */
function endedWhilePlanning(reason: unknown): GraphQLError {
  const late = reason instanceof RequestTimeoutError;
  const message = late ? "The request ran out of time before it was planned." : "The request was cancelled.";
  return new GraphQLError(message, { extensions: { code: late ? "REQUEST_TIMEOUT" : "REQUEST_CANCELLED" } });
}
