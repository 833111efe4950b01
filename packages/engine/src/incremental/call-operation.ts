import { Kind, parse, print } from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { documentOf } from "../operation/operation-document.ts";
import { inlineFragments } from "../planning/inline-fragments.ts";
import type { PathKeys } from "../response-path.ts";

/** The operation of a call, without fragment spreads. */
export function readCallOperation(operationText: string): OperationDefinitionNode {
  const { definitions } = parse(operationText, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("A call without an operation.");
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  return { ...operation, selectionSet: inlineFragments(operation.selectionSet, byName) };
}

/**
 * The fields of an operation by the keys that lead to them, objects as well as leaves. With `always`, only those that
 * are selected whatever the types of the objects are.
 */
export function readSelectedPaths({ selectionSet }: OperationDefinitionNode, { always } = { always: false }) {
  const paths: PathKeys[] = [];
  const read = ({ selections }: SelectionSetNode, at: PathKeys): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const path = [...at, keyOf(selection)];
        paths.push(path);
        if (selection.selectionSet) read(selection.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT && !always) read(selection.selectionSet, at);
    }
  };
  read(selectionSet, []);
  return paths;
}

/** What to keep of an operation: root fields by response key and, where not all of it, the fields directly below. */
export type KeptFields = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** The text of the operation with nothing but these fields, and the variables it still uses. */
export function selectFields(operation: OperationDefinitionNode, kept: KeptFields) {
  const rootFields = operation.selectionSet.selections.flatMap((field): FieldNode[] => {
    if (field.kind !== Kind.FIELD || !kept.has(keyOf(field))) return [];
    const below = kept.get(keyOf(field));
    return [below && field.selectionSet ? { ...field, selectionSet: selectBelow(field.selectionSet, below) } : field];
  });
  const document = documentOf({ operation, fragments: new Map() }, rootFields);
  const [selected] = document.definitions;
  const variables = selected?.kind === Kind.OPERATION_DEFINITION ? (selected.variableDefinitions ?? []) : [];
  return { operation: print(document), variableNames: new Set(variables.map(({ variable }) => variable.name.value)) };
}

function selectBelow({ kind, selections }: SelectionSetNode, kept: ReadonlySet<string>): SelectionSetNode {
  const select = (selection: SelectionNode): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return kept.has(keyOf(selection)) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const selectionSet = selectBelow(selection.selectionSet, kept);
    return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  };
  return { kind, selections: selections.flatMap(select) };
}

const keyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;
