import { Kind, parse } from "graphql";
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from "graphql";

/** A field of a fetch by the key it is answered under, with the type it is selected on (undefined: any). */
export interface SelectedKey {
  readonly key: string;
  readonly condition: string | undefined;
}

/**
 * The fields directly below `path` in the text of a fetch. Read only when a fetch failed, to say which values are
 * missing because of it.
 */
export function readSelectedKeys(operationText: string, path: readonly string[]): SelectedKey[] {
  const { definitions } = parse(operationText, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const read = (
    selectionSet: SelectionSetNode,
    rest: readonly string[],
    condition: string | undefined,
  ): SelectedKey[] =>
    selectionSet.selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        return fragment ? read(fragment.selectionSet, rest, fragment.typeCondition.name.value) : [];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return read(selection.selectionSet, rest, selection.typeCondition?.name.value ?? condition);
      }
      const key = selection.alias?.value ?? selection.name.value;
      const [next, ...below] = rest;
      if (next === undefined) return selection.name.value === "__typename" ? [] : { key, condition };
      return next === key && selection.selectionSet ? read(selection.selectionSet, below, undefined) : [];
    });
  return operation ? read(operation.selectionSet, path, undefined) : [];
}
