import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { ActiveOverrides, Planner } from "./planner.ts";

const NO_OVERRIDES: ActiveOverrides = { labels: [], percentage: 100 };

/**
 * The planner of Hive Router, written in Rust, in this process. Throws when it does not accept the supergraph.
 *
 * It must never see an operation that has not been validated: a fragment that spreads itself overflows its stack and
 * takes the whole process down. It fails on some operations that could be answered (its issues 1308 to 1310, among
 * others), and a few of its plans are wrong: see create-careful-planner.ts.
 */
export function createRustPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  return {
    plan: async (operationText, { labels, percentage } = NO_OVERRIDES) =>
      planner.plan(operationText, null, new Set(labels), percentage),
  };
}
