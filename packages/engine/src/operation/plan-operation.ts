import type { PlanNode } from "@graphql-hive/router-query-planner";
import { OperationTypeNode, print } from "graphql";
import type { FieldNode } from "graphql";
import type { Planner } from "../planning/planner.ts";
import type { OperationParts } from "./operation-parts.ts";
import { documentOf } from "./operation-document.ts";

/**
 * Plans the given root fields; undefined when there is nothing to fetch.
 *
 * Root fields of a mutation run one after the other, each to its end (GraphQL specification, 6.2.2). The planner keeps
 * the order of the mutations themselves but would load the rest of one while the next is already changing things, so
 * a mutation with anything more to load is planned field by field.
 */
export function planOperation(
  planner: Planner,
  parts: OperationParts,
  fields: readonly FieldNode[],
): PlanNode | undefined {
  if (fields.length === 0) return undefined;
  const planned = planner.plan(print(documentOf(parts, fields))).node;
  if (parts.operation.operation !== OperationTypeNode.MUTATION || planned === undefined || isSerial(planned))
    return planned;
  const groups = groupByResponseKey(fields);
  if (groups.length === 1) return planned;
  const nodes = groups.flatMap((group) => planner.plan(print(documentOf(parts, group))).node ?? []);
  return { kind: "Sequence", nodes };
}

function isSerial(node: PlanNode): boolean {
  if (node.kind === "Fetch") return node.operationKind === "mutation";
  return node.kind === "Sequence" && node.nodes.every(isSerial);
}

function groupByResponseKey(fields: readonly FieldNode[]): FieldNode[][] {
  const groups = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const key = field.alias?.value ?? field.name.value;
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  return [...groups.values()];
}
