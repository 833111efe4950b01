import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { Planner } from "./planner.ts";

const NO_LABELS = new Set<string>();

/**
 * The planner of Hive Router, written in Rust, in this process. Throws when it does not accept the supergraph.
 *
 * It must never see an operation that has not been validated: a fragment that spreads itself overflows its stack and
 * takes the whole process down. It fails on some operations whose required fields lie beyond an entity (its issues
 * 1308 to 1310, among others); those are planned in parts.
 */
export function createRustPlanner(supergraphSdl: string): Planner {
  const whole = createPlainPlanner(supergraphSdl);
  let parts: Promise<(operationText: string) => QueryPlan | undefined> | undefined;
  return {
    plan: async (operationText) => {
      try {
        return whole(operationText);
      } catch (cause) {
        // Loaded when first needed: it reads the whole supergraph again, which would hold up the start of a process.
        parts ??= import("./create-part-planner.ts").then(({ createPartPlanner }) =>
          createPartPlanner(supergraphSdl, createPlainPlanner),
        );
        const plan = (await parts)(operationText);
        if (plan === undefined) throw cause;
        return plan;
      }
    },
  };
}

function createPlainPlanner(supergraphSdl: string): (operationText: string) => QueryPlan {
  const planner = new QueryPlanner(supergraphSdl);
  // Progressive @override is not rolled out by percentage here: an unlabelled override always applies, a labelled never.
  return (operationText) => planner.plan(operationText, null, NO_LABELS, 0);
}
