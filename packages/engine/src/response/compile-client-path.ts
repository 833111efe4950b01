import { Kind } from "graphql";
import type { SelectionSetNode } from "graphql";
import type { OperationParts } from "../operation/operation-parts.ts";
import type { PathKeys } from "../response-path.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";

/** A path under the response keys of the client. */
export interface ClientPath {
  readonly path: PathKeys;
  /** False when the original path went on below something the client did not select. */
  readonly isWhole: boolean;
}

/**
 * Turns a path of the fetched data into one of the response, and cuts it where it leaves what the client selected.
 * Plans also fetch keys and required fields; an error about one of them belongs to the object that needed it.
 */
export type ToClientPath = (path: PathKeys) => ClientPath;

interface SelectedField {
  readonly responseKey: string;
  readonly below: SelectionSetNode[];
}

/** Type conditions are not looked at: a key selected for one type is a key the client knows. */
export function compileClientPath({ operation, fragments }: OperationParts, dataKeys: DataKeys): ToClientPath {
  const known = new WeakMap<SelectionSetNode, ReadonlyMap<string, SelectedField>>();
  const fieldsOf = (selectionSet: SelectionSetNode): ReadonlyMap<string, SelectedField> => {
    const before = known.get(selectionSet);
    if (before) return before;
    // Root fields are fetched under the keys of the client.
    const keys = selectionSet === operation.selectionSet ? undefined : dataKeys;
    const fields = readFields(selectionSet, fragments, keys);
    known.set(selectionSet, fields);
    return fields;
  };
  return (path) => {
    const clientPath: (string | number)[] = [];
    let selectionSets: readonly SelectionSetNode[] = [operation.selectionSet];
    for (const key of path) {
      if (typeof key === "number") clientPath.push(key);
      else {
        const fields = selectionSets.flatMap((selectionSet) => fieldsOf(selectionSet).get(key) ?? []);
        const [first] = fields;
        if (first === undefined) return { path: clientPath, isWhole: false };
        clientPath.push(first.responseKey);
        selectionSets = fields.flatMap((field) => field.below);
      }
    }
    return { path: clientPath, isWhole: true };
  };
}

function readFields(
  selectionSet: SelectionSetNode,
  fragments: OperationParts["fragments"],
  dataKeys: DataKeys | undefined,
): Map<string, SelectedField> {
  const fields = new Map<string, SelectedField>();
  const visited = new Set<string>();
  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined || visited.has(selection.name.value)) continue;
        visited.add(selection.name.value);
        read(fragment.selectionSet);
      } else {
        const responseKey = selection.alias?.value ?? selection.name.value;
        const key = dataKeys ? dataKeys.of(selection) : responseKey;
        const field = fields.get(key) ?? { responseKey, below: [] };
        if (selection.selectionSet) field.below.push(selection.selectionSet);
        fields.set(key, field);
      }
    }
  };
  read(selectionSet);
  return fields;
}
