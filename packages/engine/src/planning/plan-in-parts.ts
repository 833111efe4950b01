import type { FlattenNodePathSegment, PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { isCompositeType, Kind, OperationTypeNode, parse, print } from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { documentOf } from "../operation/operation-document.ts";
import { ENTITY_ROOT_SUBGRAPH, entityRootField } from "./add-entity-roots.ts";
import { cutRequiredFields } from "./cut-required-fields.ts";
import type { Cut, CutPlace } from "./cut-required-fields.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { rebasePlan } from "./rebase-plan.ts";

/** Plans the text of one operation at once, or throws. */
export type PlanText = (operationText: string) => QueryPlan;

export interface PartPlanning {
  readonly schema: GraphQLSchema;
  /** Coordinates of fields with requirements. */
  readonly requiredFields: ReadonlySet<string>;
  readonly isEntity: (typeName: string) => boolean;
  /** Plans against the supergraph with entity roots. */
  readonly plan: PlanText;
}

/**
 * Plans an operation that the planner fails on as a whole. Fields with requirements are taken out and planned as if
 * their entity, with its keys, were a root field; those plans run after the rest. That costs fetches one plan might
 * have shared.
 */
export function planInParts(operationText: string, planning: PartPlanning): PlanNode | undefined {
  const { operation, fragments } = readOperation(operationText);
  const rootType = planning.schema.getRootType(operation.operation);
  if (!rootType) throw new Error("The operation has no root type.");
  return planAround(inlineFragments(operation.selectionSet, fragments), {
    type: rootType,
    prefix: [],
    operation,
    planning,
    planRest: (rest) => planFields(operation, fieldsOf(rest), planning),
  });
}

interface Surroundings {
  /** The type of the selection set. */
  readonly type: GraphQLCompositeType;
  /** Where the selection set stands in the plan. */
  readonly prefix: readonly FlattenNodePathSegment[];
  readonly operation: OperationDefinitionNode;
  readonly planning: PartPlanning;
  readonly planRest: (rest: SelectionSetNode) => PlanNode | undefined;
}

/** Plans a selection set without the fields with requirements below its first level, then those fields apart. */
function planAround(selectionSet: SelectionSetNode, around: Surroundings): PlanNode | undefined {
  const { type, prefix, planning } = around;
  const options = { ...planning, keysAt: (): readonly SelectionNode[] => [TYPENAME] };
  const { cuts } = cutRequiredFields(selectionSet, type, 1, options);
  if (cuts.length === 0) throw new Error("No part of the operation can be planned apart.");
  const keys = new Map<string, readonly SelectionNode[]>();
  const parts = cuts.flatMap((cut) => {
    const planned = planEntity({ ...cut, path: [...prefix, ...cut.path] }, around);
    keys.set(placeKey(cut), planned.keys);
    return planned.node ?? [];
  });
  const withKeys = { ...options, keysAt: (place: CutPlace) => keys.get(placeKey(place)) ?? [TYPENAME] };
  const rest = around.planRest(cutRequiredFields(selectionSet, type, 1, withKeys).rest);
  const nodes: PlanNode[] = rest ? [rest] : [];
  if (parts.length > 0) nodes.push({ kind: "Parallel", nodes: parts });
  return nodes.length > 0 ? { kind: "Sequence", nodes } : undefined;
}

/** Plans fields of an entity whose keys are at hand, and says which keys those are. */
function planEntity({ typeName, path, fields }: Cut, { operation, planning }: Surroundings) {
  const rootField = entityRootField(typeName);
  const query: OperationDefinitionNode = { ...operation, operation: OperationTypeNode.QUERY };
  let keys: readonly SelectionNode[] = [TYPENAME];
  const planWhole = (selectionSet: SelectionSetNode): PlanNode | undefined => {
    const field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: rootField }, selectionSet };
    const node = planFields(query, [field], planning);
    keys = node ? keysAskedOf(node) : keys;
    return node;
  };
  const planParts = (selectionSet: SelectionSetNode): PlanNode | undefined => {
    const type = planning.schema.getType(typeName);
    if (!isCompositeType(type)) throw new Error(`The API schema has no type ${typeName}.`);
    const prefix = [{ Field: rootField }];
    return planAround(selectionSet, { type, prefix, operation, planning, planRest: planWhole });
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: fields };
  let node: PlanNode | undefined;
  try {
    node = planWhole(selectionSet);
  } catch {
    node = planParts(selectionSet);
  }
  return { node: node && rebasePlan(node, ENTITY_ROOT_SUBGRAPH, path), keys };
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

const placeKey = ({ typeName, path }: CutPlace): string => JSON.stringify([typeName, path]);

function planFields(operation: OperationDefinitionNode, fields: readonly FieldNode[], planning: PartPlanning) {
  return planning.plan(print(documentOf({ operation, fragments: new Map() }, fields))).node;
}

/** What the plan asks of the imaginary subgraph: the keys with which the rest of it begins. */
function keysAskedOf(node: PlanNode): readonly SelectionNode[] {
  if (node.kind === "Sequence" || node.kind === "Parallel") return node.nodes.flatMap(keysAskedOf);
  if (node.kind !== "Fetch" || node.serviceName !== ENTITY_ROOT_SUBGRAPH) return [];
  const { operation, fragments } = readOperation(node.operation);
  const [root] = fieldsOf(inlineFragments(operation.selectionSet, fragments));
  return root?.selectionSet?.selections ?? [];
}

function fieldsOf(selectionSet: SelectionSetNode): FieldNode[] {
  return selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
}

function readOperation(text: string) {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("An operation was expected.");
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return { operation, fragments };
}
