import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { getNamedType, isAbstractType, isCompositeType, isListType, isNonNullType, isObjectType, Kind } from "graphql";
import type {
  FieldNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from "graphql";

/** Where entities of one type stand. */
export interface CutPlace {
  readonly typeName: string;
  readonly path: readonly FlattenNodePathSegment[];
}

/** Fields with requirements that were taken out of an operation, all of one entity type at one place. */
export interface Cut extends CutPlace {
  readonly fields: FieldNode[];
}

export interface CutOptions {
  readonly schema: GraphQLSchema;
  /** Coordinates of fields with requirements. */
  readonly requiredFields: ReadonlySet<string>;
  readonly isEntity: (typeName: string) => boolean;
  /** What takes the place of what was cut: the keys to plan it by. */
  readonly keysAt: (place: CutPlace) => readonly SelectionNode[];
}

/**
 * Takes the topmost fields with requirements out of a selection set without fragment spreads. `keep` says how many
 * levels are left alone: nothing on them is cut.
 */
export function cutRequiredFields(
  selectionSet: SelectionSetNode,
  type: GraphQLCompositeType,
  keep: number,
  options: CutOptions,
): { readonly rest: SelectionSetNode; readonly cuts: readonly Cut[] } {
  const cuts = new Map<string, Cut>();
  const cut = (place: CutPlace, field: FieldNode): void => {
    const key = JSON.stringify(place);
    const known = cuts.get(key);
    if (known) known.fields.push(field);
    else cuts.set(key, { ...place, fields: [field] });
  };
  const walk = (
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    path: readonly FlattenNodePathSegment[],
    depth: number,
  ): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = options.schema.getType(selection.typeCondition?.name.value ?? parent.name);
        if (!isCompositeType(condition)) return [];
        const below = condition === parent ? path : [...path, { TypeCondition: [condition.name] }];
        const inner = walk(selection.selectionSet.selections, condition, below, depth);
        return [{ ...selection, selectionSet: selectionSetOf(inner) }];
      }
      const owners = depth < keep ? [] : ownersOf(parent, selection, options);
      if (owners.length === 0) return [walkField(selection, parent, path, depth)];
      return owners.flatMap((typeName) => {
        const isParent = typeName === parent.name;
        const place = { typeName, path: isParent ? path : [...path, { TypeCondition: [typeName] }] };
        cut(place, selection);
        const keys = options.keysAt(place);
        return isParent ? keys : [inlineFragmentOn(typeName, keys)];
      });
    });
  const walkField = (
    field: FieldNode,
    parent: GraphQLCompositeType,
    path: readonly FlattenNodePathSegment[],
    depth: number,
  ): FieldNode => {
    const definition = "getFields" in parent ? parent.getFields()[field.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    if (!definition || !field.selectionSet || !isCompositeType(type)) return field;
    const key = field.alias?.value ?? field.name.value;
    const below = [...path, { Field: key }, ...listSegments(definition.type)];
    return { ...field, selectionSet: selectionSetOf(walk(field.selectionSet.selections, type, below, depth + 1)) };
  };
  return { rest: selectionSetOf(walk(selectionSet.selections, type, [], 0)), cuts: [...cuts.values()] };
}

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/**
 * The entity types for which the field has requirements. When that is so for one of the types an interface field may
 * be on, the field is cut for all of them.
 */
function ownersOf(parent: GraphQLCompositeType, field: FieldNode, { schema, requiredFields, isEntity }: CutOptions) {
  const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
  const names = possible.filter(isObjectType).map((type) => type.name);
  const requires = [parent.name, ...names].some((name) => requiredFields.has(`${name}.${field.name.value}`));
  return requires && names.every(isEntity) ? names : [];
}

function inlineFragmentOn(typeName: string, selections: readonly SelectionNode[]): SelectionNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: selectionSetOf(selections) };
}

function listSegments(type: GraphQLOutputType): FlattenNodePathSegment[] {
  if (isNonNullType(type)) return listSegments(type.ofType);
  return isListType(type) ? ["@", ...listSegments(type.ofType)] : [];
}
