import { QueryPlanner } from "@graphql-hive/router-query-planner";
import type { Supergraph } from "../supergraph/read-supergraph.ts";
import { addEntityRoots } from "./add-entity-roots.ts";
import { planInParts } from "./plan-in-parts.ts";
import type { Planner } from "./planner.ts";
import { readRequiredFields } from "./read-required-fields.ts";

const NO_LABELS = new Set<string>();

/**
 * The planner of Hive Router, written in Rust.
 *
 * It must never see an operation that has not been validated: a fragment that spreads itself overflows its stack and
 * takes the whole process down. It fails on some operations whose required fields lie beyond an entity (its issues
 * 1308 to 1310, among others); those are planned in parts.
 */
export function createRustPlanner(supergraph: Supergraph): Planner {
  const whole = createPlainPlanner(supergraph.sdl);
  const requiredFields = readRequiredFields(supergraph.document);
  let parts: Planner | undefined;
  const planParts = (operationText: string) => {
    parts ??= createPlainPlanner(addEntityRoots(supergraph.document));
    return planInParts(operationText, {
      schema: supergraph.apiSchema,
      requiredFields,
      isEntity: (typeName) => supergraph.entityKeys.isEntity(typeName),
      planner: parts,
    });
  };
  return {
    plan: (operationText) => {
      try {
        return whole.plan(operationText);
      } catch (cause) {
        if (requiredFields.size === 0) throw cause;
        const node = planParts(operationText);
        return node ? { kind: "QueryPlan", node } : { kind: "QueryPlan" };
      }
    },
  };
}

function createPlainPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  // Progressive @override is not rolled out by percentage here: an unlabelled override always applies, a labelled never.
  return { plan: (operationText) => planner.plan(operationText, null, NO_LABELS, 0) };
}
