import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { Kind, OperationTypeNode, parse } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import type { Supergraph } from "../supergraph/read-supergraph.ts";
import { Joins } from "../supergraph/read-joins.ts";
import { toPlanNode } from "./fetch-step.ts";
import { mergeAlikeSteps } from "./merge-alike-steps.ts";
import type { PlanText } from "./plan-text.ts";
import { StepwisePlan } from "./stepwise-plan.ts";

/**
 * A planner that makes no attempt to be clever: it walks through the operation, takes each field from the subgraph it is
 * in where that has it, and goes to another by a key where it has not. Its plans may hold more fetches than needed, but
 * it plans whatever can be answered. It takes operations in their normal form.
 */
export function createStepwisePlanner(
  { document, typeConditions }: Supergraph,
  joins: Joins = new Joins(document),
): PlanText {
  const planFields = (operation: OperationDefinitionNode) => {
    const plan = new StepwisePlan(joins, typeConditions);
    plan.addRootFields(operation);
    return toPlanNode(mergeAlikeSteps(plan.steps), operation);
  };
  return (operationText): QueryPlan => {
    const [operation] = parse(operationText, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("An operation was expected.");
    if (operation.operation !== OperationTypeNode.MUTATION) return planOf(planFields(operation));
    const nodes = operation.selectionSet.selections.map((selection) =>
      planFields({ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] } }),
    );
    return planOf({ kind: "Sequence", nodes: nodes.filter((node) => node !== undefined) });
  };
}

function planOf(node: QueryPlan["node"]): QueryPlan {
  return node ? { kind: "QueryPlan", node } : { kind: "QueryPlan" };
}
