import { Kind } from "graphql";
import type { FieldNode, SelectionNode } from "graphql";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";

/** The fields selected on objects of one type, each response key once. There are no fragment spreads. */
export function collectFieldsOn(
  typeName: string,
  selections: readonly SelectionNode[],
  typeConditions: TypeConditions,
): readonly FieldNode[] {
  const fields = new Map<string, FieldNode>();
  const collect = (selection: SelectionNode): void => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? typeName;
      if (typeConditions.matches(typeName, condition)) selection.selectionSet.selections.forEach(collect);
    } else if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = fields.get(key);
      fields.set(key, known ? withMore(known, selection) : selection);
    }
  };
  selections.forEach(collect);
  return [...fields.values()];
}

function withMore(field: FieldNode, { selectionSet }: FieldNode): FieldNode {
  if (!field.selectionSet || !selectionSet) return field;
  const selections = [...field.selectionSet.selections, ...selectionSet.selections];
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
