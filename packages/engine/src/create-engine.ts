import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { GraphQLError } from "graphql";
import type { ExecutionState } from "./execution/execution-state.ts";
import { createMerge } from "./execution/merge.ts";
import type { JsonObject } from "./json.ts";
import { OperationCache } from "./operation/operation-cache.ts";
import type { OperationCompiler } from "./operation/compile-operation.ts";
import { prepareOperation } from "./operation/prepare-operation.ts";
import type { PreparedOperation } from "./operation/prepare-operation.ts";
import { createRustPlanner } from "./planning/create-rust-planner.ts";
import type { Planner } from "./planning/planner.ts";
import { buildResult } from "./response/build-result.ts";
import { InvalidSupergraphError, readSupergraph } from "./supergraph/read-supergraph.ts";
import type { Supergraph } from "./supergraph/read-supergraph.ts";
import { createHttpTransport } from "./transport/create-http-transport.ts";
import { startDeadline } from "./transport/start-deadline.ts";
import { createSubgraphClient, RequestTimeoutError } from "./transport/subgraph-client.ts";
import type { AskSubgraph, OnFetch, PrepareRequest } from "./transport/subgraph-client.ts";
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
  /** Finds plans. Default: the planner of Hive Router. */
  readonly createPlanner?: ((supergraph: Supergraph) => Planner) | undefined;
  /** Gives the headers of each call: signatures, forwarded headers. Default: content type and accept only. */
  readonly prepareRequest?: PrepareRequest<Context> | undefined;
  /** Told of each call when it ends. Must not throw. */
  readonly onFetch?: OnFetch<Context> | undefined;
  /** Deadline of one call, in milliseconds. Default 15 000. */
  readonly subgraphTimeoutMs?: number | undefined;
  /** Deadlines of single subgraphs, in milliseconds, by name. */
  readonly subgraphTimeoutsMs?: Readonly<Record<string, number>> | undefined;
  /** Deadline of a whole request, in milliseconds. What is missing by then is null, with errors. Default 30 000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Longest answer accepted from a subgraph, in bytes. Default 32 MiB. */
  readonly maxResponseBytes?: number | undefined;
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
  /**
   * Runs a query or mutation. A result without `data` says that nothing was run: the operation or its variables were
   * refused. It rejects only for faults of the engine itself.
   */
  execute(request: EngineRequest<Context>): Promise<ExecutionResult>;
  /** Undefined when the operation is refused; `execute` tells why. */
  prepare(document: DocumentNode, operationName?: string | null): PreparedRun<Context> | undefined;
  /** Closes connections after the calls in flight. */
  close(): Promise<void>;
}

/** Reads a supergraph and makes it answerable. Throws {@link InvalidSupergraphError}. */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const subgraphs = urlsOf(supergraph, options.subgraphUrls ?? {});
  const transport = options.transport ?? createHttpTransport();
  const ask = createSubgraphClient<Context>({
    transport,
    urls: subgraphs,
    timeoutMs: (subgraph) => options.subgraphTimeoutsMs?.[subgraph] ?? options.subgraphTimeoutMs ?? 15_000,
    maxResponseBytes: options.maxResponseBytes ?? 32 * 1024 * 1024,
    prepareRequest: options.prepareRequest,
    onFetch: options.onFetch,
  });
  const compiler = createCompiler(supergraph, options);
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
      if (!options.transport) await transport.close();
    },
  };
}

function urlsOf(supergraph: Supergraph, replaced: Readonly<Record<string, string>>): Map<string, string> {
  const unknown = Object.keys(replaced).filter((name) => !supergraph.subgraphs.has(name));
  if (unknown.length > 0) {
    const known = [...supergraph.subgraphs.keys()].join(", ");
    throw new InvalidSupergraphError(`subgraphUrls names "${unknown.join('", "')}", but the supergraph has: ${known}.`);
  }
  return new Map([...supergraph.subgraphs].map(([name, url]) => [name, replaced[name] ?? url]));
}

function createCompiler<Context>(supergraph: Supergraph, options: EngineOptions<Context>): OperationCompiler {
  const { typeConditions, entityKeys, dataKeys } = supergraph;
  const createPlanner = options.createPlanner ?? createRustPlanner;
  const planCompiler = {
    typeConditions,
    entityKeys,
    merge: createMerge(typeConditions),
    extensionPaths: options.extensionPaths ?? [],
  };
  try {
    return { schema: supergraph.apiSchema, planner: createPlanner(supergraph), dataKeys, planCompiler };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidSupergraphError(`The supergraph cannot be planned: ${reason}`, { cause });
  }
}

async function run<Context>(
  prepared: Exclude<PreparedOperation, { errors: unknown }>,
  request: RunRequest<Context>,
  ask: AskSubgraph<Context>,
  timeoutMs: number,
): Promise<ExecutionResult> {
  const variables = prepared.coerce(request.variables ?? {});
  if (variables.errors) return { errors: variables.errors };
  try {
    const operation = prepared.compiledFor(variables.coerced);
    const deadline = startDeadline(request.signal, timeoutMs, () => new RequestTimeoutError());
    const { context } = request;
    const state: ExecutionState = {
      variables: variables.coerced,
      data: {},
      errors: [],
      unlistedErrorPaths: [],
      extensions: new Map(),
      call: (call) => ask(call, { context, signal: deadline.signal }),
    };
    try {
      await operation.run?.(state);
    } finally {
      deadline.clear();
    }
    return buildResult(state, operation.project, operation.toClientPath, operation.introspect(variables.coerced));
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
