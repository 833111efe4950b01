import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { readSupergraph } from "../supergraph/read-supergraph.ts";
import { addEntityRoots } from "./add-entity-roots.ts";
import { planInParts } from "./plan-in-parts.ts";
import type { PlanText } from "./plan-in-parts.ts";
import { readRequiredFields } from "./read-required-fields.ts";

/**
 * Plans in parts what cannot be planned as a whole. Gives undefined when the supergraph has no field with requirements,
 * so that there is nothing to plan apart; throws when the parts cannot be planned either.
 */
export function createPartPlanner(
  supergraphSdl: string,
  createPlainPlanner: (supergraphSdl: string) => PlanText,
): (operationText: string) => QueryPlan | undefined {
  const supergraph = readSupergraph(supergraphSdl);
  const requiredFields = readRequiredFields(supergraph.document);
  if (requiredFields.size === 0) return () => undefined;
  const plan = createPlainPlanner(addEntityRoots(supergraph.document));
  return (operationText) => {
    const node = planInParts(operationText, {
      schema: supergraph.apiSchema,
      requiredFields,
      isEntity: (typeName) => supergraph.entityKeys.isEntity(typeName),
      plan,
    });
    return node ? { kind: "QueryPlan", node } : { kind: "QueryPlan" };
  };
}
