import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { OperationTypeNode, print } from "graphql";
import type { FieldNode, FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { documentOf } from "./operation-document.ts";

/**
 * Plans root fields in their normal form; undefined when there is nothing to fetch.
 *
 * Root fields of a mutation run one after the other, each to its end (GraphQL specification, 6.2.2). The planner keeps
 * the order of the mutations themselves but would load the rest of one while the next is already changing things, so
 * a mutation with anything more to load is planned field by field.
 */
export async function planOperation(
  planText: (operationText: string) => Promise<QueryPlan>,
  operation: OperationDefinitionNode,
  fields: readonly FieldNode[],
): Promise<PlanNode | undefined> {
  if (fields.length === 0) return undefined;
  const plan = async (some: readonly FieldNode[]) =>
    (await planText(print(documentOf({ operation, fragments: NO_FRAGMENTS }, some)))).node;
  const planned = await plan(fields);
  if (operation.operation !== OperationTypeNode.MUTATION || fields.length === 1) return planned;
  if (planned === undefined || isSerial(planned)) return planned;
  const nodes = await Promise.all(fields.map((field) => plan([field])));
  return { kind: "Sequence", nodes: nodes.filter((node) => node !== undefined) };
}

const NO_FRAGMENTS: ReadonlyMap<string, FragmentDefinitionNode> = new Map();

function isSerial(node: PlanNode): boolean {
  if (node.kind === "Fetch") return node.operationKind === "mutation";
  return node.kind === "Sequence" && node.nodes.every(isSerial);
}
