export { createEngine } from "./create-engine.ts";
export type { Engine, EngineOptions } from "./create-engine.ts";
export type { EngineRequest, EngineView, PreparedRun, SubscribeRequest } from "./engine-view.ts";
export type { CacheReader, ResponseCaching } from "./caching/cache-calls.ts";
export type { CachePolicy } from "./caching/fetch-policies.ts";
export { ResponseCache } from "./caching/response-cache.ts";
export type { CacheUse } from "./caching/response-cache.ts";
export type {
  CompletedFragment,
  DeferredData,
  IncrementalResults,
  InitialResult,
  PendingFragment,
  SubsequentResult,
} from "./incremental/incremental-result.ts";
export { InvalidSupergraphError } from "./supergraph/invalid-supergraph-error.ts";
export { SubgraphFailure } from "./subgraph-failure.ts";
export type { SubgraphErrorCode, SubgraphRefusal } from "./subgraph-failure.ts";
export type { TagChoice } from "./supergraph/build-schema-by-tags.ts";
export type { Costs, ListSize } from "./supergraph/read-costs.ts";
export { Cancellation, toAbortSignal } from "./transport/cancellation.ts";
export type { CancelSignal } from "./transport/cancellation.ts";
export { createHttpTransport } from "./transport/create-http-transport.ts";
export type { AddressGuard, HttpTransportOptions } from "./transport/create-http-transport.ts";
export type {
  SubgraphTransport,
  TransportRequest,
  TransportResponse,
  TransportStream,
} from "./transport/subgraph-transport.ts";
export { defaultPolicy } from "./transport/subgraph-policy.ts";
export type { PartialPolicy, SubgraphPolicy } from "./transport/subgraph-policy.ts";
export type { FetchReport, OnFetch, OutgoingRequest, PrepareRequest } from "./transport/subgraph-client.ts";
export type { SubscriptionResults } from "./subscription/start-subscription.ts";
export type { SubscriptionProtocol, SubscriptionSource } from "./subscription/subscription-source.ts";
export { createEventStreamReader } from "./transport/event-stream-reader.ts";
export { PlannerPool } from "./planning/planner-pool.ts";
export type { KnownPlans } from "./planning/carrying/known-plans.ts";
export type { PlanTree } from "./planning/describe-plan.ts";
export type { Planner } from "./planning/planner.ts";
export type { Supergraph } from "./supergraph/read-supergraph.ts";
