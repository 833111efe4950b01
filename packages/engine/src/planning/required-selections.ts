import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { Kind, print } from "graphql";
import type { SelectionNode } from "graphql";

/** Required fields with arguments under names of their own: another field may require them with other arguments. */
export function keepArgumentsApart(selections: readonly SelectionNode[]): SelectionNode[] {
  return selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error("A field set holds no fragment spreads.");
    const { selectionSet } = selection;
    const below = selectionSet && {
      selectionSet: { ...selectionSet, selections: keepArgumentsApart(selectionSet.selections) },
    };
    if (selection.kind === Kind.INLINE_FRAGMENT || !selection.arguments?.length) return { ...selection, ...below };
    const text = selection.arguments.map((argument) => print(argument)).join("_");
    const alias = `sen__${selection.name.value}_${text.replaceAll(/\W/g, (sign) => `_${sign.charCodeAt(0)}`)}`;
    return { ...selection, ...below, alias: { kind: Kind.NAME, value: alias } };
  });
}

/** How a representation is put together from what was fetched. The planner's `alias` is the name that is sent. */
export function toRequires(selections: readonly SelectionNode[]): RequiresSelection[] {
  const requires: RequiresSelection[] = [];
  for (const selection of selections) {
    const below =
      "selectionSet" in selection && selection.selectionSet ? toRequires(selection.selectionSet.selections) : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const typeCondition = selection.typeCondition?.name.value ?? "";
      requires.push({ kind: "InlineFragment", typeCondition, selections: below });
    } else if (selection.kind === Kind.FIELD) {
      const nested = below.length > 0 && { selections: below };
      const sentAs = selection.alias && { alias: selection.name.value };
      const name = selection.alias?.value ?? selection.name.value;
      requires.push({ kind: "Field", name, ...sentAs, ...nested });
    }
  }
  return requires;
}
