import { createEngine, createHttpTransport, PlannerPool } from "@sen/engine";
import type { AddressGuard, Engine, EngineOptions, EngineView, HttpTransportOptions } from "@sen/engine";
import { createApolloView } from "./apollo-view.ts";
import type { ApolloView, ApolloViewOptions } from "./apollo-view.ts";
import { ContractViews } from "./contract-views.ts";
import type { KnownOperation } from "./known-operations.ts";
import type { ServedGraph } from "./served-graph.ts";
import { warmUp } from "./warm-up.ts";

/** The options of the engine, with what Apollo Server's requests need on top. */
export interface ApolloGatewayOptions<Context>
  extends Omit<EngineOptions<Context>, "supergraphSdl" | "subgraphRefusals">, ApolloViewOptions<Context> {
  readonly served: ServedGraph;
  /** Judges where calls go, unless there is a transport of another make. */
  readonly guard?: AddressGuard | undefined;
  /** For slices over TLS, unless there is a transport of another make. */
  readonly tls?: HttpTransportOptions["tls"];
  /** How many of the most used operations are planned on a new supergraph before it takes over. Default 200. */
  readonly warmUpOperations?: number | undefined;
  /** Told when the planner does not accept a graph that was served on the registry's word: its operations are planned step by step. */
  readonly onUnplannable?: ((error: unknown) => void) | undefined;
}

/** An engine in the shape Apollo Server takes as its `gateway`. */
export interface ApolloGateway<Context extends object> extends ApolloView<Context> {
  /** The engine that answers new requests. */
  readonly engine: Engine<Context>;
  /** Views of the same graph by tags. */
  readonly contracts: ContractViews<Context>;
  /**
   * Puts another graph in place, and says whether it did: not when it is the present one, or when yet another one was
   * given meanwhile. Requests in flight finish on the one they were validated against. `beforeSwap` is waited for when it
   * is certain that the new one is usable. Rejects with InvalidSupergraphError, and changes nothing, when it is not.
   */
  update(served: ServedGraph, beforeSwap?: () => Promise<void>): Promise<boolean>;
}

/** Makes Apollo Server answer from the engine: `new ApolloServer({ gateway: createApolloGateway(…) })`. */
export function createApolloGateway<Context extends object>(
  options: ApolloGatewayOptions<Context>,
): ApolloGateway<Context> {
  // The connections outlive the supergraph: a new one rarely means new addresses.
  const transport =
    options.transport ??
    createHttpTransport({
      ...(options.guard && { guard: options.guard }),
      ...(options.tls && { tls: options.tls }),
    });
  // So do the processes that plan: to start one takes longer than to read a supergraph.
  const { plannerProcesses: processes = 1, planTimeoutMs = 10_000 } = options;
  const pool = options.plannerPool ?? new PlannerPool({ processes, planTimeoutMs });
  const build = ({ supergraphSdl, isProved, refusals }: ServedGraph, before?: Engine<Context>): Engine<Context> =>
    createEngine<Context>({
      ...options,
      supergraphSdl,
      assumeValidSupergraph: isProved,
      subgraphRefusals: refusals,
      transport,
      plannerPool: pool,
      plansBefore: before?.plans,
    });
  let served = options.served;
  let newest = served;
  let engine = build(served);
  const whole = createApolloView<Context>(engine, served.supergraphSdl, {
    ...options,
    ready: () => engine.start(),
    stop: async () => {
      await engine.close();
      if (!options.plannerPool) pool.close();
      if (!options.transport) await transport.close();
    },
  });
  const contracts = new ContractViews<Context>(() => ({ engine, contracts: served.contracts ?? [] }), options);
  const warm = (view: ApolloView<Context>, next: EngineView<Context>, isWanted: () => boolean) =>
    warmUp(view.known.mostUsed(options.warmUpOperations ?? 200), next, isWanted);
  return {
    ...whole,
    get view() {
      return whole.view;
    },
    get engine() {
      return engine;
    },
    contracts,
    update: async (given, beforeSwap) => {
      newest = given;
      if (isSame(given, served)) {
        await beforeSwap?.();
        return false;
      }
      const next = build(given, engine);
      const isWanted = () => newest === given;
      let operations: readonly KnownOperation<Context>[];
      let prepared: Awaited<ReturnType<typeof contracts.prepare>>;
      try {
        // What the registry has composed need not wait: plans that still hold are taken over, and only others need the planner.
        if (given.isProved !== true) await next.start();
        operations = await warm(whole, next, isWanted);
        prepared = await contracts.prepare(next, given.contracts ?? [], (view, seen) => warm(view, seen, isWanted));
        if (isWanted()) await beforeSwap?.();
      } catch (error) {
        await next.close();
        throw error;
      }
      if (!isWanted()) {
        await next.close();
        return false;
      }
      const before = engine;
      engine = next;
      served = given;
      whole.put(next, given.supergraphSdl, operations);
      contracts.put(prepared, given.supergraphSdl);
      await before.close();
      if (given.isProved === true) startLater(next, () => engine === next, options.onUnplannable);
      return true;
    },
  };
}

/** How long after a swap the planner reads the graph when nobody needed it before, in milliseconds: other gateways of the machine are not there yet. */
const PLANNER_LATER_MS = 5_000;

/** Versions that come one after the other are not all read. */
function startLater<Context>(
  engine: Engine<Context>,
  isServed: () => boolean,
  onUnplannable: (error: unknown) => void = () => {},
): void {
  setTimeout(() => void (isServed() && engine.start().catch(onUnplannable)), PLANNER_LATER_MS).unref();
}

/** What a new version may say without a need for another engine. */
function isSame(one: ServedGraph, other: ServedGraph): boolean {
  const essence = ({ supergraphSdl, refusals = {}, contracts = [] }: ServedGraph) =>
    JSON.stringify([supergraphSdl, refusals, contracts]);
  return one.supergraphSdl === other.supergraphSdl && essence(one) === essence(other);
}
