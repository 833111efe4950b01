import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { CachePolicy, FetchPolicies } from "./fetch-policies.ts";

/**
 * What may be kept of a whole operation: the shortest time of what it fetches, for the fewest. Undefined when it changes
 * something, or any part of it is not to be kept.
 */
export function readOperationPolicy(plan: PlanNode | undefined, policyOf: FetchPolicies): CachePolicy | undefined {
  const policies = plan && fetchesOf(plan).map(({ subgraph, text }) => policyOf(subgraph, text));
  if (!policies || policies.length === 0) return undefined;
  let [maxAge, scope]: [number, CachePolicy["scope"]] = [Infinity, "PUBLIC"];
  for (const policy of policies) {
    if (!policy) return undefined;
    maxAge = Math.min(maxAge, policy.maxAge);
    if (policy.scope === "PRIVATE") scope = "PRIVATE";
  }
  return { maxAge, scope };
}

interface FetchText {
  readonly subgraph: string;
  readonly text: string;
}

/** A fetch of a kind that is not known here has a text that is never kept. */
function fetchesOf(node: PlanNode): FetchText[] {
  switch (node.kind) {
    case "Fetch":
    case "BatchFetch":
      return [{ subgraph: node.serviceName, text: node.operation }];
    case "Flatten":
      return fetchesOf(node.node);
    case "Sequence":
    case "Parallel":
      return node.nodes.flatMap(fetchesOf);
    case "Condition":
      return [node.ifClause, node.elseClause].flatMap((each) => (each ? fetchesOf(each) : []));
    case "Defer":
    case "Subscription":
    default:
      return [{ subgraph: "", text: "subscription{__typename}" }];
  }
}
