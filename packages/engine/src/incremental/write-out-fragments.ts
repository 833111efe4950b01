import { Kind } from "graphql";
import type { FieldNode, FragmentSpreadNode, InlineFragmentNode, SelectionNode, SelectionSetNode } from "graphql";
import type { OperationParts } from "../operation/operation-parts.ts";
import { EMPTY_SELECTION } from "../operation/resolve-conditions.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";

/** An operation without fragment spreads, in which each field stands at one place and so in one deferred fragment. */
export interface WrittenOut {
  readonly selectionSet: SelectionSetNode;
  /** Every deferred fragment, in the order of their index. */
  readonly fragments: readonly DeferredFragment[];
  /** The innermost deferred fragment around a field; undefined for what is answered at once. */
  readonly fragmentOf: (field: FieldNode) => DeferredFragment | undefined;
}

/** Writes out named fragments. Conditions must have been resolved before, and what is too large refused. */
export function writeOutFragments(parts: OperationParts): WrittenOut {
  const fragments: DeferredFragment[] = [];
  const owners = new Map<FieldNode, DeferredFragment>();

  const write = ({ selections }: SelectionSetNode, owner: DeferredFragment | undefined, depth: number) => {
    const written = selections.flatMap((selection) => writeSelection(selection, owner, depth) ?? []);
    return { kind: Kind.SELECTION_SET, selections: written } as const;
  };

  const writeSelection = (
    selection: SelectionNode,
    owner: DeferredFragment | undefined,
    depth: number,
  ): SelectionNode | undefined => {
    if (selection === EMPTY_SELECTION) return selection;
    if (selection.kind === Kind.FIELD) {
      const { selectionSet, ...leaf } = selection;
      const field = selectionSet ? { ...leaf, selectionSet: write(selectionSet, owner, depth + 1) } : leaf;
      if (owner) owners.set(field, owner);
      return field;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : parts.fragments.get(selection.name.value);
    if (!fragment) return undefined;
    const { typeCondition } = fragment;
    const selectionSet = write(fragment.selectionSet, deferredBy(selection, owner, depth) ?? owner, depth);
    return { kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), selectionSet };
  };

  const deferredBy = (
    { directives = [] }: FragmentSpreadNode | InlineFragmentNode,
    parent: DeferredFragment | undefined,
    depth: number,
  ): DeferredFragment | undefined => {
    const defer = directives.find((directive) => directive.name.value === "defer");
    if (!defer) return undefined;
    const label = defer.arguments?.find((argument) => argument.name.value === "label")?.value;
    const fragment = {
      index: fragments.length,
      label: label?.kind === Kind.STRING ? label.value : undefined,
      parent,
      depth,
    };
    fragments.push(fragment);
    return fragment;
  };

  const selectionSet = write(parts.operation.selectionSet, undefined, 0);
  return { selectionSet, fragments, fragmentOf: (field) => owners.get(field) };
}
