import { Kind } from "graphql";
import type { FragmentDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";

/** A selection set in which every spread has become an inline fragment. */
export function inlineFragments(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const inline = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (!fragment) return [];
      const { typeCondition, selectionSet } = fragment;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inlineFragments(selectionSet, fragments) }];
    }
    if (!selection.selectionSet) return [selection];
    return [{ ...selection, selectionSet: inlineFragments(selection.selectionSet, fragments) }];
  };
  return { kind: Kind.SELECTION_SET, selections: selectionSet.selections.flatMap(inline) };
}
