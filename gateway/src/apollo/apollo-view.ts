import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import type { CancelSignal, Costs, EngineRequest, EngineView, IncrementalResults } from "@sen/engine";
import { GraphQLSchema } from "graphql";
import type { ExecutionResult } from "graphql";
import { mutationByGet, subscribeInto } from "../subscriptions/subscription-slot.ts";
import type { SubscriptionSlot } from "../subscriptions/subscription-slot.ts";
import { KnownOperations } from "./known-operations.ts";
import type { KnownOperation } from "./known-operations.ts";

/** What Apollo Server's requests need on top of the engine's. */
export interface ApolloViewOptions<Context> {
  /** Finds in the context value of a request the signal that ends it when the client has gone. */
  readonly signalOf?: ((context: Context) => CancelSignal | undefined) | undefined;
  /** Finds in the context value a result that is there already, so that Apollo Server only has to present it. */
  readonly resultOf?: ((context: Context) => Promise<ExecutionResult> | undefined) | undefined;
  /** Finds in the context value where a subscription is to be left, when the protocol of the request can send one. */
  readonly slotOf?: ((context: Context) => SubscriptionSlot<Context> | undefined) | undefined;
  /** How many operations are kept planned and compiled. Default 1 000. */
  readonly operationCacheSize?: number | undefined;
}

/** One schema of an engine in the shape Apollo Server takes as its `gateway`. */
export interface ApolloView<Context extends object> extends GatewayInterface {
  /** What answers new requests. */
  readonly view: EngineView<Context>;
  /** What the supergraph of a schema says of costs. */
  costsOf(schema: GraphQLSchema): Costs;
  /** Operations that Apollo Server has parsed and validated against the view's schema, ready to be run again. */
  readonly known: KnownOperations<Context>;
  /** Puts the same view of another supergraph in place. Requests in flight finish on the one they were validated against. */
  put(next: EngineView<Context>, supergraphSdl: string, warm: readonly KnownOperation<Context>[]): void;
  /**
   * Begins an operation that defers something (`@defer`), for a client that takes an answer in parts. Undefined when it
   * has only one answer after all: Apollo Server gets that from the gateway as ever, and nothing is run twice.
   */
  runIncrementally(
    schema: GraphQLSchema,
    request: Omit<EngineRequest<Context>, "signal">,
  ): Promise<IncrementalResults | undefined>;
}

export function createApolloView<Context extends object>(
  first: EngineView<Context>,
  firstSdl: string,
  options: ApolloViewOptions<Context> & { readonly ready: () => Promise<void>; readonly stop: () => Promise<void> },
): ApolloView<Context> {
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  const views = new WeakMap<GraphQLSchema, EngineView<Context>>([[first.schema, first]]);
  let view = first;
  let sdl = firstSdl;
  const tell = (listener: GatewaySchemaLoadOrUpdateCallback) =>
    listener({ apiSchema: view.schema, coreSupergraphSdl: sdl });
  const known = new KnownOperations<Context>(options.operationCacheSize ?? 1_000);
  const wholeAnswers = new WeakMap<Context, Promise<ExecutionResult>>();
  const executor: GatewayExecutor = async ({
    document,
    source,
    operationName,
    operation,
    request,
    context,
    schema,
  }) => {
    // Apollo Server types every context as a record; the context function of the server makes a Context.
    const ownContext = context as Context;
    const ready = wholeAnswers.get(ownContext) ?? options.resultOf?.(ownContext);
    if (ready) return ready;
    const chosen = views.get(schema) ?? view;
    if (chosen === view) known.add(source, request.operationName, chosen.prepare(document, operationName));
    const engineRequest = {
      document,
      operationName,
      variables: request.variables,
      context: ownContext,
      signal: options.signalOf?.(ownContext),
    };
    const slot = options.slotOf?.(ownContext);
    if (slot && operation.operation === "subscription") return subscribeInto(slot, chosen, engineRequest);
    if (slot && !slot.allowsMutations && operation.operation === "mutation") return mutationByGet();
    return chosen.execute(engineRequest);
  };
  return {
    get view() {
      return view;
    },
    costsOf: (schema) => (views.get(schema) ?? view).costs,
    known,
    put: (next, supergraphSdl, warm) => {
      views.set(next.schema, next);
      view = next;
      sdl = supergraphSdl;
      known.replaceBy(warm);
      for (const listener of listeners) tell(listener);
    },
    runIncrementally: async (schema, { document, operationName, variables, context }) => {
      const prepared = (views.get(schema) ?? view).prepare(document, operationName);
      if (!prepared?.defers) return undefined;
      const result = await prepared.runIncrementally({ variables, context, signal: options.signalOf?.(context) });
      if ("initialResult" in result) return result;
      wholeAnswers.set(context, Promise.resolve(result));
      return undefined;
    },
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      await options.ready();
      // Apollo Server holds on to the schema it starts with for good, so that is a copy that leads to no engine.
      const apiSchema = new GraphQLSchema({ ...view.schema.toConfig(), assumeValid: true });
      for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: sdl });
      setImmediate(() => listeners.forEach(tell));
      return { executor };
    },
    stop: async () => {
      listeners.clear();
      await options.stop();
    },
  };
}
