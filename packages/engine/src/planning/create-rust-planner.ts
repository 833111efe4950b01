import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { Planner } from "./planner.ts";

const NO_LABELS = new Set<string>();

/**
 * The planner of Hive Router, written in Rust.
 *
 * It must never see an operation that has not been validated: a fragment that spreads itself overflows its stack and
 * takes the whole process down.
 */
export function createRustPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  // Progressive @override is not rolled out by percentage here: an unlabelled override always applies, a labelled never.
  return { plan: (operationText) => planner.plan(operationText, null, NO_LABELS, 0) };
}
