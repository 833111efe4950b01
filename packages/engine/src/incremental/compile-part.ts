import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { FetchRuns } from "./fetch-runs.ts";
import type { FetchLeaf } from "./call-parts.ts";

/** Some calls of a plan, in its order. A call that another part has begun is waited for. */
export type PlanPart = (runs: FetchRuns) => Promise<void>;

/** Compiles the part of a plan that consists of some of its calls; undefined when there are none. */
export function compilePart(node: PlanNode, fetches: ReadonlySet<FetchLeaf>): PlanPart | undefined {
  switch (node.kind) {
    case "Fetch":
    case "BatchFetch":
    case "Flatten":
      return fetches.has(node) ? (runs) => runs.once(node) : undefined;
    case "Sequence": {
      const parts = node.nodes.flatMap((child) => compilePart(child, fetches) ?? []);
      if (parts.length < 2) return parts[0];
      return async (runs) => {
        for (const part of parts) await part(runs);
      };
    }
    case "Parallel": {
      const parts = node.nodes.flatMap((child) => compilePart(child, fetches) ?? []);
      if (parts.length < 2) return parts[0];
      return async (runs) => {
        await Promise.all(parts.map((part) => part(runs)));
      };
    }
    default:
      throw new Error(`The engine does not defer parts of ${node.kind} plans.`);
  }
}
