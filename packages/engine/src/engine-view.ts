import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { GraphQLError } from "graphql";
import type { CachePolicy } from "./caching/fetch-policies.ts";
import type { IncrementalResults } from "./incremental/incremental-result.ts";
import type { JsonObject } from "./json.ts";
import { OperationCache } from "./operation/operation-cache.ts";
import type { OperationCompiler } from "./operation/compile-operation.ts";
import { prepareOperation } from "./operation/prepare-operation.ts";
import type { PreparedOperation } from "./operation/prepare-operation.ts";
import { describePlan } from "./planning/describe-plan.ts";
import type { PlanTree } from "./planning/describe-plan.ts";
import { createRunner } from "./run-operation.ts";
import type { Costs } from "./supergraph/read-costs.ts";
import type { OpenSubscription } from "./subscription/open-subscription.ts";
import { startSubscription } from "./subscription/start-subscription.ts";
import type { SubscriptionRequest, SubscriptionResults } from "./subscription/start-subscription.ts";
import type { CancelSignal } from "./transport/cancellation.ts";
import type { AskSubgraph } from "./transport/subgraph-client.ts";
import type { SubgraphPolicy } from "./transport/subgraph-policy.ts";

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
  /** What may be kept of its answer under these variables, by the supergraph's `@cacheControl`; undefined for nothing. */
  cachePolicy(variables: JsonObject): Promise<CachePolicy | undefined>;
  /** How it is answered under these variables; null when nothing is fetched or the variables are refused. */
  explain(variables: JsonObject): Promise<PlanTree | null>;
  /** Variables that stand for each combination of `@skip` and `@include` it has been run under. */
  conditionsUsed(): readonly JsonObject[];
  /** The same as `executeIncrementally` with the operation's document and name. */
  runIncrementally(request: RunRequest<Context>): Promise<ExecutionResult | IncrementalResults>;
}

/** A subscription to begin. */
export type SubscribeRequest<Context> = EngineRequest<Context> & SubscriptionRequest<Context>;

/** One way to see a supergraph: operations are validated against its schema, and answered from the subgraphs. */
export interface EngineView<Context> {
  /** The schema clients see. */
  readonly schema: GraphQLSchema;
  /** What the supergraph says of the costs of fields and the lengths of lists; read when first asked for. */
  readonly costs: Costs;
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
}

/** What all views of an engine have in common. */
export interface ViewParts<Context> {
  readonly costs: () => Costs;
  readonly ask: AskSubgraph<Context>;
  /** The same, but never from what is kept: an event is newer than that may be. */
  readonly askAnew: AskSubgraph<Context>;
  readonly open: OpenSubscription<Context>;
  readonly policyOf: (subgraph: string) => SubgraphPolicy;
  readonly requestTimeoutMs: number;
  readonly operationCacheSize: number;
}

export function createView<Context>(compiler: OperationCompiler, parts: ViewParts<Context>): EngineView<Context> {
  const cache = new OperationCache<PreparedOperation>(parts.operationCacheSize);
  const runner = createRunner(parts.ask, parts.requestTimeoutMs);
  const find = (document: DocumentNode, operationName: string | null | undefined): PreparedOperation => {
    const name = operationName ?? undefined;
    return cache.getOrPrepare(document, name, () => prepareOperation(document, name, compiler));
  };
  return {
    schema: compiler.schema,
    get costs() {
      return parts.costs();
    },
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
      return startSubscription(prepared, request, { ...parts, ask: parts.askAnew });
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
        explain: async (variables) => {
          const { coerced } = prepared.coerce(variables);
          const plan = coerced && (await prepared.compiledFor(coerced)).plan;
          return plan === undefined ? null : describePlan(plan);
        },
        cachePolicy: async (variables) => {
          const { coerced } = prepared.coerce(variables);
          return coerced && (await prepared.compiledFor(coerced)).cachePolicy();
        },
        conditionsUsed: prepared.conditionsUsed,
        warmUp: async (before) => {
          const compiling = before.conditionsUsed().map(async (variables) => prepared.compiledFor(variables));
          await Promise.allSettled(compiling);
        },
        runIncrementally: (request) => runner.runIncrementally(prepared, request),
      };
    },
  };
}

function isSubscription(): GraphQLError {
  const message = "A subscription has no single result: ask for it over graphql-ws, server-sent events or multipart.";
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}

function isNoSubscription(): GraphQLError {
  return new GraphQLError("Only a subscription can be subscribed to.", { extensions: { code: "BAD_REQUEST" } });
}
