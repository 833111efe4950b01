import { createHash } from "node:crypto";
import { cacheCalls } from "./caching/cache-calls.ts";
import type { ResponseCaching } from "./caching/cache-calls.ts";
import { createFetchPolicies, keptSubgraphsOf } from "./caching/fetch-policies.ts";
import type { FetchPolicies } from "./caching/fetch-policies.ts";
import type { EngineView } from "./engine-view.ts";
import { createView } from "./engine-view.ts";
import { createMerge } from "./execution/merge.ts";
import { createOverrideChoice } from "./operation/choose-overrides.ts";
import type { OperationCompiler } from "./operation/compile-operation.ts";
import { KnownPlans, rememberPlans } from "./planning/carrying/known-plans.ts";
import { createCarefulPlanner } from "./planning/create-careful-planner.ts";
import { createProcessPlanner } from "./planning/create-process-planner.ts";
import { createRustPlanner } from "./planning/create-rust-planner.ts";
import type { PlannerPool } from "./planning/planner-pool.ts";
import type { Planner } from "./planning/planner.ts";
import type { SubgraphRefusal } from "./subgraph-failure.ts";
import { createSubscriptionClient } from "./subscription/open-subscription.ts";
import type { SubscriptionProtocol, SubscriptionSource } from "./subscription/subscription-source.ts";
import { buildSchemaByTags } from "./supergraph/build-schema-by-tags.ts";
import { readCosts } from "./supergraph/read-costs.ts";
import type { Costs } from "./supergraph/read-costs.ts";
import type { TagChoice } from "./supergraph/build-schema-by-tags.ts";
import { InvalidSupergraphError } from "./supergraph/invalid-supergraph-error.ts";
import { readSupergraph } from "./supergraph/read-supergraph.ts";
import type { Supergraph } from "./supergraph/read-supergraph.ts";
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
  /**
   * Whether whoever gives the supergraph has made sure that it is a valid schema, so that it is not validated again: half
   * the work of a large one. Default: false.
   */
  readonly assumeValidSupergraph?: boolean | undefined;
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
  /**
   * Processes that plan, for several engines one after the other; whoever made the pool closes it. Default: processes of
   * the engine's own.
   */
  readonly plannerPool?: PlannerPool | undefined;
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
  /**
   * Subgraphs that are not asked, by name: their fields are null, with these as errors, at once. A name the supergraph has
   * not does nothing, since what is refused may be gone with the next supergraph.
   */
  readonly subgraphRefusals?: Readonly<Record<string, SubgraphRefusal>> | undefined;
  /**
   * What becomes of options for subgraphs the supergraph does not have: they are refused as mistakes, or ignored where
   * subgraphs come and go. Default: `refuse`.
   */
  readonly unknownSubgraphs?: "refuse" | "ignore" | undefined;
  /** Where answers are kept that the supergraph's `@cacheControl` lets be kept. Default: none is. */
  readonly responseCaching?: ResponseCaching<Context> | undefined;
  /** How subgraphs are subscribed to. Default: `auto`. */
  readonly subscriptionProtocol?: SubscriptionProtocol | undefined;
  /** How single subgraphs are subscribed to otherwise, by name. */
  readonly subscriptionSources?: Readonly<Record<string, SubscriptionSource>> | undefined;
  /**
   * Deadline of a whole request, in milliseconds. What is missing by then is null, with errors. Each event of a
   * subscription has its own; the subscription has none. Default 30 000.
   */
  readonly requestTimeoutMs?: number | undefined;
  /** Plans of the engine before this one: those that hold on this supergraph as well are not made again. Default: none. */
  readonly plansBefore?: KnownPlans | undefined;
  /** How many operations are kept planned and compiled. Default 1 000. */
  readonly operationCacheSize?: number | undefined;
  /** Subgraph extensions that are lists of items with a `path`; their paths are translated like those of errors. */
  readonly extensionPaths?: readonly string[] | undefined;
}

/** Answers operations from the subgraphs of one supergraph. */
export interface Engine<Context> extends EngineView<Context> {
  readonly supergraphSdl: string;
  /** Subgraph names and the URLs in use. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Subgraphs that have fields which may be kept. */
  readonly keptSubgraphs: ReadonlySet<string>;
  /** What was planned, for the next supergraph's engine. */
  readonly plans: KnownPlans;
  /**
   * Has the planner read the supergraph, unless it has. Fulfilled when it accepts it; rejected with {@link InvalidSupergraphError}. Without it the first operation
   * that has no plan yet waits.
   */
  start(): Promise<void>;
  /**
   * The same supergraph for clients who see a part of it, chosen by its `@tag` directives. It plans and fetches with the
   * engine, and ends with it. Throws {@link InvalidSupergraphError} when the part is no schema, e.g. has no query.
   */
  viewByTags(choice: TagChoice): EngineView<Context>;
  /**
   * Closes connections after the calls and subscriptions in flight, and ends planning; operations in flight are still
   * planned.
   */
  close(): Promise<void>;
}

/** Reads a supergraph and makes it answerable. Throws {@link InvalidSupergraphError}. */
export function createEngine<Context>(options: EngineOptions<Context>): Engine<Context> {
  const supergraph = readSupergraph(options.supergraphSdl, options.assumeValidSupergraph ?? false);
  refuseUnknown("subgraphUrls", options, supergraph);
  refuseUnknown("subgraphPolicies", options, supergraph);
  refuseUnknown("subscriptionSources", options, supergraph);
  const subgraphs = urlsOf(supergraph, options.subgraphUrls ?? {});
  const transport = options.transport ?? createHttpTransport();
  const policyOf = (name: string) => resolvePolicy(options.subgraphPolicies?.[name], options.subgraphPolicy);
  const { prepareRequest, onFetch, subscriptionSources = {}, subgraphRefusals: refusals = {} } = options;
  const clientOptions = { transport, urls: subgraphs, policyOf, prepareRequest, onFetch, refusals };
  const askAnew = createSubgraphClient<Context>(clientOptions);
  const { responseCaching } = options;
  const ask = responseCaching ? cacheCalls(askAnew, responseCaching, (name) => name in refusals) : askAnew;
  const sourceOf = (name: string) => ({ protocol: options.subscriptionProtocol, ...subscriptionSources[name] });
  const open = createSubscriptionClient<Context>({ ...clientOptions, sourceOf });
  const requestTimeoutMs = options.requestTimeoutMs ?? 30_000;
  const operationCacheSize = options.operationCacheSize ?? 1_000;
  const plans = new KnownPlans(supergraph, operationCacheSize, options.plansBefore);
  const policies = createFetchPolicies(supergraph);
  const compiler = createCompiler(supergraph, plans, policies, options, policyOf);
  let costs: Costs | undefined;
  const readCostsOnce = () => (costs ??= readCosts(supergraph.document));
  const parts = { costs: readCostsOnce, ask, askAnew, open, policyOf, requestTimeoutMs, operationCacheSize };
  return Object.assign(createView<Context>(compiler, parts), {
    supergraphSdl: supergraph.sdl,
    subgraphs,
    plans,
    keptSubgraphs: keptSubgraphsOf(supergraph),
    start: async () => {
      await acceptance(compiler.planner);
      plans.forgetBefore();
    },
    viewByTags: (choice: TagChoice) => {
      const schema = buildSchemaByTags(supergraph, choice);
      return createView<Context>({ ...compiler, schema }, parts);
    },
    close: async () => {
      compiler.planner.close?.();
      if (!options.transport) await transport.close();
    },
  });
}

function urlsOf(supergraph: Supergraph, replaced: Readonly<Record<string, string>>): Map<string, string> {
  return new Map([...supergraph.subgraphs].map(([name, url]) => [name, replaced[name] ?? url]));
}

/** A name that means nothing is a mistake that nobody would notice. */
function refuseUnknown<Context>(
  option: "subgraphUrls" | "subgraphPolicies" | "subscriptionSources",
  options: EngineOptions<Context>,
  { subgraphs }: Supergraph,
): void {
  if (options.unknownSubgraphs === "ignore") return;
  const unknown = Object.keys(options[option] ?? {}).filter((name) => !subgraphs.has(name));
  if (unknown.length === 0) return;
  const known = [...subgraphs.keys()].join(", ");
  throw new InvalidSupergraphError(`${option} names "${unknown.join('", "')}", but the supergraph has: ${known}.`);
}

function createCompiler<Context>(
  supergraph: Supergraph,
  plans: KnownPlans,
  policies: FetchPolicies,
  options: EngineOptions<Context>,
  policyOf: (subgraph: string) => SubgraphPolicy,
): OperationCompiler {
  const { typeConditions, entityKeys, dataKeys, overridePercentages } = supergraph;
  const chooseOverrides = createOverrideChoice(options.overrideLabels ?? [], overridePercentages);
  const createPlanner = () => {
    const planner = options.createPlanner?.(supergraph) ?? createDefaultPlanner(supergraph, options);
    // What is taken over is looked after anew, as if it had just been planned.
    return createCarefulPlanner(rememberPlans(planner, plans), supergraph);
  };
  const planCompiler = {
    typeConditions,
    entityKeys,
    merge: createMerge(typeConditions),
    extensionPaths: options.extensionPaths ?? [],
    maxEntitiesPerCall: (subgraph: string) => policyOf(subgraph).maxEntitiesPerCall,
    keeping: options.responseCaching && { policyOf: policies, graph: digestOf(supergraph.sdl) },
  };
  try {
    const planner = createPlanner();
    return { schema: supergraph.apiSchema, planner, chooseOverrides, dataKeys, planCompiler, policies };
  } catch (cause) {
    throw unplannable(cause);
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function createDefaultPlanner<Context>({ sdl }: Supergraph, options: EngineOptions<Context>): Planner {
  const { plannerProcesses = 1, planTimeoutMs = 10_000, plannerPool } = options;
  if (plannerProcesses === 0) return createRustPlanner(sdl);
  return createProcessPlanner(sdl, plannerPool ?? { processes: plannerProcesses, planTimeoutMs });
}

async function acceptance(planner: Planner): Promise<void> {
  try {
    await planner.start?.();
  } catch (cause) {
    throw unplannable(cause);
  }
}

function unplannable(cause: unknown): InvalidSupergraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InvalidSupergraphError(`The supergraph cannot be planned: ${reason}`, { cause });
}
