import type { FetchNode, FlattenNodePathSegment, PlanNode } from "@graphql-hive/router-query-planner";

/** A query plan to be looked at: what is asked of which subgraph, one after the other or at once, and what else is known of each call. */
export type PlanTree<Known = unknown> =
  | { readonly kind: "Sequence" | "Parallel"; readonly steps: readonly PlanTree<Known>[] }
  | (Known & {
      readonly kind: "Fetch";
      readonly subgraph: string;
      /** Where in the answer the entities are that it adds to, such as `proposals.@.author`; empty for root fields. */
      readonly at: readonly string[];
      /** The text that is sent. */
      readonly operation: string;
    });

/** The tree of a plan; what a plan has beside calls, such as rewrites, is left out. */
export function describePlan(node: PlanNode): PlanTree {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, steps: node.nodes.map((each) => describePlan(each)) };
    case "Fetch":
      return describeFetch(node, []);
    case "BatchFetch":
      return describeFetch(
        node,
        node.entityBatch.aliases.flatMap(({ paths }) => paths.map((path) => writePath(path))),
      );
    case "Flatten": {
      const below = describePlan(node.node);
      return below.kind === "Fetch" ? { ...below, at: [writePath(node.path)] } : below;
    }
    case "Subscription":
      return describeFetch(node.primary, []);
    default:
      // The engine decides conditions and `@defer` itself, so that its plans hold neither.
      throw new TypeError(`a plan holds a ${node.kind}`);
  }
}

const describeFetch = (
  { serviceName, operation }: Pick<FetchNode, "serviceName" | "operation">,
  at: readonly string[],
): PlanTree => ({ kind: "Fetch", subgraph: serviceName, at, operation });

function writePath(path: readonly FlattenNodePathSegment[]): string {
  return path
    .map((segment) => {
      if (segment === "@") return segment;
      return "Field" in segment ? segment.Field : `|[${segment.TypeCondition.join("|")}]`;
    })
    .join(".");
}
