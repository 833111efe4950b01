import type { FetchNode, PlanNode } from "@graphql-hive/router-query-planner";

/** A plan in two halves: where the events come from, and what is fetched for each of them. */
export interface SplitPlan {
  /** Undefined when the plan is not that of a subscription. */
  readonly source: FetchNode | undefined;
  readonly rest: PlanNode | undefined;
}

/** A subscription has one root field (GraphQL specification, 5.2.4.1), so its plan has one source of events. */
export function splitSubscription(node: PlanNode): SplitPlan {
  if (node.kind === "Subscription") return { source: node.primary, rest: undefined };
  if (node.kind !== "Sequence" && node.kind !== "Parallel") return { source: undefined, rest: node };
  const parts = node.nodes.map(splitSubscription);
  const source = parts.find((part) => part.source !== undefined)?.source;
  if (source === undefined) return { source, rest: node };
  const nodes = parts.flatMap(({ rest }) => rest ?? []);
  return { source, rest: nodes.length > 0 ? { kind: node.kind, nodes } : undefined };
}
