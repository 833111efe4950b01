import type { FetchNode, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { OperationTypeNode } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import type { Supergraph } from "../supergraph/read-supergraph.ts";
import { Joins } from "../supergraph/read-joins.ts";
import { coversOperation } from "./covers-operation.ts";
import { createStepwisePlanner } from "./create-stepwise-planner.ts";
import { findContextField, readContextFields } from "./find-context-fields.ts";
import { findRiskyFields, selectsField } from "./find-risky-fields.ts";
import type { PlanText } from "./plan-text.ts";
import type { Planner } from "./planner.ts";
import { readFetchSelections } from "./read-fetch-selections.ts";
import { repairFetch } from "./repair-fetch.ts";

/**
 * Looks after another planner: operations it is known to get wrong are planned step by step at once, plans that a
 * subgraph would refuse are mended, and where that cannot be, something is left out, or there is no plan at all, the
 * operation is planned step by step. A plan made step by step leaves a field whose override is progressive with the
 * subgraph that had it, which is always right.
 */
export function createCarefulPlanner(planner: Planner, supergraph: Supergraph): Planner {
  // All of it reads the whole supergraph, which is not needed before the first operation.
  let care: Care | undefined;
  return {
    ...planner,
    plan: async (operationText, overrides) => {
      care ??= createCare(supergraph);
      // The planner does not know of contexts: the subgraph would be asked without the argument.
      const contextual = findContextField(operationText, supergraph.apiSchema, care.contextFields);
      if (contextual !== undefined)
        throw new Error(`${contextual} takes an argument @fromContext, which is not supported.`);
      const operation = readFetchSelections(operationText);
      // Its events come from one subgraph, whatever the plan: there is nothing to choose step by step.
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
        return care.repair(await planner.plan(operationText, overrides));
      }
      if (care.isRisky(operation)) return care.planStepwise(operationText);
      try {
        const plan = care.repair(await planner.plan(operationText, overrides));
        if (coversOperation(plan.node, operation.selectionSet.selections)) return plan;
        throw new Error("The planner left out a part of the operation.");
      } catch (cause) {
        try {
          return care.planStepwise(operationText);
        } catch (error) {
          throw new Error(`${messageOf(cause)} Step by step: ${messageOf(error)}`, { cause: error });
        }
      }
    },
  };
}

interface Care {
  readonly contextFields: ReadonlySet<string>;
  isRisky(operation: OperationDefinitionNode): boolean;
  repair(plan: QueryPlan): QueryPlan;
  readonly planStepwise: PlanText;
}

function createCare(supergraph: Supergraph): Care {
  const joins = new Joins(supergraph.document);
  const riskyFields = findRiskyFields(supergraph.document);
  const plan = createStepwisePlanner(supergraph, joins);
  const repair = ({ kind, node }: QueryPlan): QueryPlan => (node ? { kind, node: repairNode(node, joins) } : { kind });
  return {
    contextFields: readContextFields(supergraph.document),
    isRisky: (operation) => riskyFields.size > 0 && selectsField(operation, riskyFields),
    repair,
    planStepwise: (operationText) => repair(plan(operationText)),
  };
}

function repairNode(node: PlanNode, joins: Joins): PlanNode {
  switch (node.kind) {
    case "Sequence":
    case "Parallel":
      return { kind: node.kind, nodes: node.nodes.map((child) => repairNode(child, joins)) };
    case "Flatten":
      return { ...node, node: repairNode(node.node, joins) };
    case "Fetch":
      return repairSingle(node, joins);
    case "BatchFetch": {
      const repaired = repairFetch(node.operation, node.serviceName, joins);
      if (!repaired) return node;
      const aliases = node.entityBatch.aliases.map((alias) => ({
        ...alias,
        outputRewrites: [...(repaired.rewrites.get(alias.alias) ?? []), ...(alias.outputRewrites ?? [])],
      }));
      return { ...node, operation: repaired.operation, entityBatch: { aliases } };
    }
    case "Condition":
    case "Defer":
    case "Subscription":
    default:
      return node;
  }
}

function repairSingle(node: FetchNode, joins: Joins): FetchNode {
  const repaired = repairFetch(node.operation, node.serviceName, joins);
  if (!repaired) return node;
  const rewrites = repaired.rewrites.get(node.requires?.length ? "_entities" : "") ?? [];
  return { ...node, operation: repaired.operation, outputRewrites: [...rewrites, ...(node.outputRewrites ?? [])] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
