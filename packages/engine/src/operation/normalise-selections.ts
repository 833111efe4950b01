import {
  doTypesOverlap,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isUnionType,
  getNamedType,
  Kind,
} from "graphql";
import type { FieldNode, GraphQLCompositeType, GraphQLSchema, InlineFragmentNode, SelectionSetNode } from "graphql";
import type { OperationParts } from "./operation-parts.ts";
import { EMPTY_SELECTION } from "./resolve-conditions.ts";

/** The operation selects more than any reasonable one does, once its fragments are written out. */
export class OperationTooLargeError extends GraphQLError {
  constructor() {
    super(`The operation selects more than ${MAX_SELECTIONS} fields once its fragments are written out.`, {
      extensions: { code: "OPERATION_TOO_LARGE" },
    });
  }
}

const MAX_SELECTIONS = 20_000;

export interface Normalisation {
  readonly schema: GraphQLSchema;
  readonly fragments: OperationParts["fragments"];
  /** The key each field below the root is to be fetched under. */
  readonly keyOf: (field: FieldNode) => string;
}

/**
 * Writes root fields in the one form that is planned: no fragment spreads, no fragment that changes nothing, each
 * response key once, aliases only where the key is not the name. Operations that mean the same become the same, and
 * the planner is spared forms it breaks on. Throws {@link OperationTooLargeError}: fragments can double at each level.
 */
export function normaliseRootFields(
  rootFields: readonly FieldNode[],
  rootType: GraphQLCompositeType,
  { schema, fragments, keyOf }: Normalisation,
): FieldNode[] {
  let left = MAX_SELECTIONS;
  const spend = (): void => {
    left -= 1;
    if (left < 0) throw new OperationTooLargeError();
  };
  const normaliseField = (fields: readonly FieldNode[], key: string, parent: GraphQLCompositeType): FieldNode => {
    spend();
    const [field] = fields;
    if (field === undefined) throw new Error("A field was expected.");
    const alias = key === field.name.value ? undefined : ({ kind: Kind.NAME, value: key } as const);
    const selectionSets = fields.flatMap((each) => each.selectionSet ?? []);
    const type = isUnionType(parent) ? undefined : parent.getFields()[field.name.value]?.type;
    const below = type && getNamedType(type);
    const selectionSet = isCompositeType(below) ? normalise(selectionSets, below) : undefined;
    const { name, arguments: given = [] } = field;
    return { kind: Kind.FIELD, name, arguments: given, ...(alias && { alias }), ...(selectionSet && { selectionSet }) };
  };
  const normalise = (selectionSets: readonly SelectionSetNode[], type: GraphQLCompositeType): SelectionSetNode => {
    const fields = new Map<string, FieldNode[]>();
    const conditions = new Map<GraphQLCompositeType, SelectionSetNode[]>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        spend();
        if (selection.kind === Kind.FIELD) append(fields, keyOf(selection), selection);
        else {
          const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
          if (!fragment) continue;
          const condition = schema.getType(fragment.typeCondition?.name.value ?? type.name);
          // A fragment nested in another may apply to nothing that is left.
          if (!isCompositeType(condition) || !doTypesOverlap(schema, condition, type)) continue;
          if (condition === type || isWider(schema, condition, type)) collect(fragment.selectionSet);
          else append(conditions, condition, fragment.selectionSet);
        }
      }
    };
    for (const selectionSet of selectionSets) collect(selectionSet);
    const normalisedFields = [...fields].map(([key, same]) => normaliseField(same, key, type));
    const inlineFragments = [...conditions].map(([condition, same]): InlineFragmentNode => {
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition.name } } as const;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: normalise(same, condition) };
    });
    const selections = [...normalisedFields, ...inlineFragments];
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [EMPTY_SELECTION] };
  };
  const roots = new Map<string, FieldNode[]>();
  for (const field of rootFields) append(roots, field.alias?.value ?? field.name.value, field);
  return [...roots].map(([key, same]) => normaliseField(same, key, rootType));
}

function isWider(schema: GraphQLSchema, condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
