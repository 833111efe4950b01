import { Kind } from "graphql";
import type { SelectionSetNode } from "graphql";
import type { OperationParts } from "../operation/operation-parts.ts";
import type { PathKeys } from "../response-path.ts";

/**
 * Cuts a path where it leaves what the client selected. Plans also fetch keys and required fields; an error about one
 * of them belongs to the object that needed it.
 */
export type TrimPath = (path: PathKeys) => PathKeys;

/** Type conditions are not looked at: a response key selected for one type is a key the client knows. */
export function compileTrimPath({ operation, fragments }: OperationParts): TrimPath {
  const known = new WeakMap<SelectionSetNode, ReadonlyMap<string, SelectionSetNode[]>>();
  const keysOf = (selectionSet: SelectionSetNode): ReadonlyMap<string, SelectionSetNode[]> => {
    const before = known.get(selectionSet);
    if (before) return before;
    const keys = readKeys(selectionSet, fragments);
    known.set(selectionSet, keys);
    return keys;
  };
  return (path) => {
    let selectionSets: readonly SelectionSetNode[] = [operation.selectionSet];
    for (const [index, key] of path.entries()) {
      if (typeof key === "number") continue;
      const below = selectionSets.map((selectionSet) => keysOf(selectionSet).get(key));
      if (below.every((found) => found === undefined)) return path.slice(0, index);
      selectionSets = below.flatMap((found) => found ?? []);
    }
    return path;
  };
}

function readKeys(selectionSet: SelectionSetNode, fragments: OperationParts["fragments"]) {
  const keys = new Map<string, SelectionSetNode[]>();
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
        const key = selection.alias?.value ?? selection.name.value;
        const below = keys.get(key) ?? [];
        if (selection.selectionSet) below.push(selection.selectionSet);
        keys.set(key, below);
      }
    }
  };
  read(selectionSet);
  return keys;
}
