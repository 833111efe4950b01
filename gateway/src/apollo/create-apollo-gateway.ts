import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from "@apollo/server-gateway-interface";
import { createEngine, createHttpTransport } from "@sen/engine";
import type { CancelSignal, Engine, EngineOptions, EngineRequest, IncrementalResults } from "@sen/engine";
import { GraphQLSchema } from "graphql";
import type { ExecutionResult } from "graphql";
import { mutationByGet, subscribeInto } from "../subscriptions/subscription-slot.ts";
import type { SubscriptionSlot } from "../subscriptions/subscription-slot.ts";
import { KnownOperations } from "./known-operations.ts";
import type { KnownOperation } from "./known-operations.ts";
import { warmUp } from "./warm-up.ts";

/** The options of the engine, with what Apollo Server's requests need on top. */
export interface ApolloGatewayOptions<Context> extends EngineOptions<Context> {
  /** Finds in the context value of a request the signal that ends it when the client has gone. */
  readonly signalOf?: ((context: Context) => CancelSignal | undefined) | undefined;
  /** Finds in the context value a result that is there already, so that Apollo Server only has to present it. */
  readonly resultOf?: ((context: Context) => Promise<ExecutionResult> | undefined) | undefined;
  /** How many of the most used operations are planned on a new supergraph before it takes over. Default 200. */
  readonly warmUpOperations?: number | undefined;
  /** Finds in the context value where a subscription is to be left, when the protocol of the request can send one. */
  readonly slotOf?: ((context: Context) => SubscriptionSlot<Context> | undefined) | undefined;
}

/** An engine in the shape Apollo Server takes as its `gateway`. */
export interface ApolloGateway<Context extends object> extends GatewayInterface {
  /** The engine that answers new requests. */
  readonly engine: Engine<Context>;
  /** Operations that Apollo Server has parsed and validated against the engine's schema, ready to be run again. */
  readonly known: KnownOperations<Context>;
  /**
   * Puts another supergraph in place, and says whether it did: not when it is the present one, or when yet another one
   * was given meanwhile. Requests in flight finish on the one they were validated against. Rejects with
   * InvalidSupergraphError, and changes nothing, when the new one is not usable.
   */
  update(supergraphSdl: string): Promise<boolean>;
  /**
   * Begins an operation that defers something (`@defer`), for a client that takes an answer in parts. Undefined when it
   * has only one answer after all: Apollo Server gets that from the gateway as ever, and nothing is run twice.
   */
  runIncrementally(
    schema: GraphQLSchema,
    request: Omit<EngineRequest<Context>, "signal">,
  ): Promise<IncrementalResults | undefined>;
}

/** Makes Apollo Server answer from the engine: `new ApolloServer({ gateway: createApolloGateway(…) })`. */
export function createApolloGateway<Context extends object>(
  options: ApolloGatewayOptions<Context>,
): ApolloGateway<Context> {
  // The connections outlive the supergraph: a new one rarely means new addresses.
  const transport = options.transport ?? createHttpTransport();
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  const engines = new WeakMap<GraphQLSchema, Engine<Context>>();
  const build = (supergraphSdl: string): Engine<Context> => {
    const engine = createEngine<Context>({ ...options, supergraphSdl, transport });
    engines.set(engine.schema, engine);
    return engine;
  };
  let engine = build(options.supergraphSdl);
  let newest: string = engine.supergraphSdl;
  const tell = (listener: GatewaySchemaLoadOrUpdateCallback) =>
    listener({ apiSchema: engine.schema, coreSupergraphSdl: engine.supergraphSdl });
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
    const chosen = engines.get(schema) ?? engine;
    if (chosen === engine) known.add(source, request.operationName, chosen.prepare(document, operationName));
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
    get engine() {
      return engine;
    },
    known,
    update: async (supergraphSdl) => {
      newest = supergraphSdl;
      if (supergraphSdl === engine.supergraphSdl) return false;
      const next = build(supergraphSdl);
      let warm: readonly KnownOperation<Context>[];
      try {
        await next.ready;
        warm = await warmUp(known.mostUsed(options.warmUpOperations ?? 200), next, () => newest === supergraphSdl);
      } catch (error) {
        await next.close();
        throw error;
      }
      const before = newest === supergraphSdl ? engine : next;
      if (before !== next) {
        engine = next;
        known.replaceBy(warm);
        for (const listener of listeners) tell(listener);
      }
      await before.close();
      return before !== next;
    },
    runIncrementally: async (schema, { document, operationName, variables, context }) => {
      const prepared = (engines.get(schema) ?? engine).prepare(document, operationName);
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
      await engine.ready;
      // Apollo Server holds on to the schema it starts with for good, so that is a copy that leads to no engine.
      const apiSchema = new GraphQLSchema({ ...engine.schema.toConfig(), assumeValid: true });
      for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: engine.supergraphSdl });
      setImmediate(() => listeners.forEach(tell));
      return { executor };
    },
    stop: async () => {
      listeners.clear();
      await engine.close();
      if (!options.transport) await transport.close();
    },
  };
}
