import { Kind } from "graphql";
import type { FieldNode, SelectionSetNode } from "graphql";
import { EMPTY_SELECTION } from "../operation/resolve-conditions.ts";
import type { OperationParts } from "../operation/operation-parts.ts";

/**
 * The fields of an object of one type by response key, in the order of the response (GraphQL specification, 6.3.2).
 * `applies` decides type conditions.
 */
export function collectResponseFields(
  selectionSets: readonly SelectionSetNode[],
  fragments: OperationParts["fragments"],
  applies: (condition: string) => boolean,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      if (selection === EMPTY_SELECTION) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = fields.get(key);
        if (same) same.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (selection.typeCondition === undefined || applies(selection.typeCondition.name.value)) {
          collect(selection.selectionSet);
        }
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment && applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet);
      }
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}
