import type { PartialPolicy, SubgraphPolicy } from "@sen/engine";
import type { PerSubgraph, StandaloneSettings } from "./standalone-settings.ts";

/** Which setting says what of a subgraph's policy. */
const settingOf = {
  timeoutMs: "subgraphTimeout",
  retries: "retries",
  maxRetryDelayMs: "maxRetryDelay",
  circuitFailures: "circuitFailures",
  circuitResetMs: "circuitReset",
  maxConcurrentCalls: "maxConcurrentCalls",
  maxWaitingCalls: "maxWaitingCalls",
  maxResponseBytes: "maxResponseBytes",
  maxEntitiesPerCall: "maxEntitiesPerCall",
  heartbeatMs: "subscriptionHeartbeat",
  maxQueuedEvents: "maxQueuedEvents",
} as const satisfies Record<keyof SubgraphPolicy, keyof StandaloneSettings>;

/** The policy for every subgraph, and those of single ones, in the shape the engine takes. */
export function readPolicies(settings: StandaloneSettings): {
  readonly subgraphPolicy: PartialPolicy;
  readonly subgraphPolicies: Readonly<Record<string, PartialPolicy>>;
} {
  const entries = Object.entries(settingOf).map(([part, name]): [string, PerSubgraph] => [part, settings[name]]);
  const names = new Set(entries.flatMap(([, { named }]) => Object.keys(named)));
  const policyOf = (name: string): PartialPolicy =>
    Object.fromEntries(entries.map(([part, { named, all }]) => [part, named[name] ?? all]));
  return {
    subgraphPolicy: Object.fromEntries(entries.map(([part, { all }]) => [part, all])),
    subgraphPolicies: Object.fromEntries([...names].map((name) => [name, policyOf(name)])),
  };
}
