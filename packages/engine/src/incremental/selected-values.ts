import { getNamedType, isAbstractType, isCompositeType, isUnionType, Kind } from "graphql";
import type { FieldNode, GraphQLCompositeType, GraphQLSchema, SelectionSetNode } from "graphql";
import { EMPTY_SELECTION } from "../operation/resolve-conditions.ts";
import { rootKeys } from "../supergraph/read-data-keys.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import type { DeferredFragment } from "./deferred-fragment.ts";
import type { WrittenOut } from "./write-out-fragments.ts";

/**
 * The values that the response and each deferred fragment (undefined: what is answered at once) are made of, under the
 * names of value-names.ts. Introspection fields are left out: nothing is fetched for them.
 */
export function readSelectedValues(
  { selectionSet, fragmentOf }: WrittenOut,
  rootType: GraphQLCompositeType,
  schema: GraphQLSchema,
  dataKeys: DataKeys,
): Map<DeferredFragment | undefined, Set<string>> {
  const values = new Map<DeferredFragment | undefined, Set<string>>();
  const add = (field: FieldNode, value: string): void => {
    const fragment = fragmentOf(field);
    const known = values.get(fragment);
    if (known) known.add(value);
    else values.set(fragment, new Set([value]));
  };
  const readField = (field: FieldNode, parent: GraphQLCompositeType, at: string | undefined): void => {
    const below = (key: string) => (at === undefined ? key : `${at}.${key}`);
    const name = field.name.value;
    if (field === EMPTY_SELECTION || name === "__schema" || name === "__type") return;
    if (name === "__typename") {
      // The name of an object type is known without asking.
      if (isAbstractType(parent)) add(field, below(name));
      return;
    }
    const value = below((at === undefined ? rootKeys : dataKeys).of(field));
    add(field, value);
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    const type = definition && getNamedType(definition.type);
    if (!isCompositeType(type) || !field.selectionSet) return;
    if (isAbstractType(type)) add(field, `${value}.__typename`);
    read(field.selectionSet, type, value);
  };
  const read = ({ selections }: SelectionSetNode, type: GraphQLCompositeType, at: string | undefined): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) readField(selection, type, at);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
        if (isCompositeType(condition)) read(selection.selectionSet, condition, at);
      }
    }
  };
  read(selectionSet, rootType, undefined);
  return values;
}
