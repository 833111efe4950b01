import { Kind } from "graphql";
import type { FieldNode, SelectionSetNode } from "graphql";
import { EMPTY_SELECTION } from "./resolve-conditions.ts";
import type { OperationParts } from "./operation-parts.ts";

/** The root fields of an operation, sorted by who answers them. */
export interface RootFields {
  /** Planned and fetched, in the order of the operation. */
  readonly fetched: readonly FieldNode[];
  /** `__schema` and `__type`: answered from the API schema. */
  readonly introspection: readonly FieldNode[];
}

/** Root fragments need no type condition check: validation has shown that they apply to the root type. */
export function collectRootFields({ operation, fragments }: OperationParts): RootFields {
  const fetched: FieldNode[] = [];
  const introspection: FieldNode[] = [];
  const visited = new Set<string>();
  const collect = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined || visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
        collect(fragment.selectionSet);
      } else if (selection.name.value === "__schema" || selection.name.value === "__type")
        introspection.push(selection);
      else if (selection !== EMPTY_SELECTION && selection.name.value !== "__typename") fetched.push(selection);
    }
  };
  collect(operation.selectionSet);
  return { fetched, introspection };
}
