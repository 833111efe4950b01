import { Kind } from "graphql";
import type { SelectionNode } from "graphql";
import { namedTypeOf } from "../supergraph/read-joins.ts";
import type { Joins } from "../supergraph/read-joins.ts";

/**
 * The coordinate of an external field that a fetch selects where nothing provides it; undefined when there is none. A
 * subgraph may well answer such a field, but with what it happens to have at hand.
 */
export function findUnprovidedField(
  selections: readonly SelectionNode[],
  rootType: string,
  subgraph: string,
  joins: Joins,
): string | undefined {
  const find = (
    selected: readonly SelectionNode[],
    parent: string,
    provided: readonly SelectionNode[],
  ): string | undefined => {
    for (const selection of selected) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const found =
        selection.kind === Kind.INLINE_FRAGMENT
          ? find(selection.selectionSet.selections, selection.typeCondition?.name.value ?? parent, provided)
          : findBelow(selection.name.value, selection.selectionSet?.selections ?? [], parent, provided);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const findBelow = (
    name: string,
    below: readonly SelectionNode[],
    parent: string,
    provided: readonly SelectionNode[],
  ): string | undefined => {
    if (name === "_entities") return find(below, "_Entity", []);
    const field = joins.field(subgraph, parent, name);
    if (!field) return undefined;
    const provision = provisionOf(name, provided);
    if (field.isExternal && !provision && !joins.isKeyField(subgraph, parent, name)) return `${parent}.${name}`;
    return find(below, namedTypeOf(field.type), [...(field.provides?.selections ?? []), ...(provision ?? [])]);
  };
  return find(selections, rootType, []);
}

/** What is provided below a field; undefined when the field itself is not. */
function provisionOf(name: string, provided: readonly SelectionNode[]): readonly SelectionNode[] | undefined {
  for (const selection of provided) {
    if (selection.kind === Kind.FIELD && selection.name.value === name) return selection.selectionSet?.selections ?? [];
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? provisionOf(name, selection.selectionSet.selections) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
