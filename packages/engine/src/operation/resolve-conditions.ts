import { Kind } from "graphql";
import type {
  DirectiveNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValueNode,
} from "graphql";
import type { OperationParts } from "./operation-parts.ts";

/**
 * Stands where every selection was skipped, since GraphQL has no empty selection set. It is fetched, never projected,
 * and recognised by identity.
 */
export const EMPTY_SELECTION: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

/**
 * Applies every `@skip` and `@include`, so that what is skipped is neither planned nor fetched and the projection
 * needs no conditions. Of the `@defer` directives those are left that apply. Nodes without conditions are kept as they
 * are.
 */
export function resolveConditions(parts: OperationParts, variables: Readonly<Record<string, unknown>>): OperationParts {
  const operation: OperationDefinitionNode = {
    ...parts.operation,
    selectionSet: resolveSelectionSet(parts.operation.selectionSet, variables),
  };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const [name, fragment] of parts.fragments) {
    fragments.set(name, { ...fragment, selectionSet: resolveSelectionSet(fragment.selectionSet, variables) });
  }
  return { operation, fragments };
}

type Variables = Readonly<Record<string, unknown>>;

function resolveSelectionSet(selectionSet: SelectionSetNode, variables: Variables): SelectionSetNode {
  const selections: SelectionNode[] = [];
  for (const selection of selectionSet.selections) {
    if (isKept(selection.directives, variables)) selections.push(resolveSelection(selection, variables));
  }
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [EMPTY_SELECTION] };
}

function resolveSelection(selection: SelectionNode, variables: Variables): SelectionNode {
  const directives = (selection.directives ?? []).filter(
    (directive) => !isCondition(directive) && !isDisabledDefer(directive, variables),
  );
  if (selection.kind === Kind.FRAGMENT_SPREAD) return { ...selection, directives };
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { ...selection, directives, selectionSet: resolveSelectionSet(selection.selectionSet, variables) };
  }
  if (selection.selectionSet === undefined) return { ...selection, directives };
  return { ...selection, directives, selectionSet: resolveSelectionSet(selection.selectionSet, variables) };
}

function isCondition(directive: DirectiveNode): boolean {
  return directive.name.value === "skip" || directive.name.value === "include";
}

/** Without a value the condition has its default, true. */
function isDisabledDefer(directive: DirectiveNode, variables: Variables): boolean {
  if (directive.name.value !== "defer") return false;
  const value = conditionOf(directive);
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value] === false;
  return value?.kind === Kind.BOOLEAN && !value.value;
}

function conditionOf(directive: DirectiveNode): ValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === "if")?.value;
}

function isKept(directives: readonly DirectiveNode[] | undefined, variables: Variables): boolean {
  return (directives ?? []).every((directive) => {
    if (!isCondition(directive)) return true;
    const value = conditionOf(directive);
    const condition =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return condition === (directive.name.value === "include");
  });
}
