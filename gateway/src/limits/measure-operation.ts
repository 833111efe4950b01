import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";

/** What an operation would cost, before anything is fetched. */
export interface OperationMeasure {
  /** Fields within fields, the deepest way down. */
  readonly depth: number;
  /** Fields answered under another name. */
  readonly aliases: number;
  /** Objects the answer may have at most: page sizes multiplied along each way down. */
  readonly cost: number;
}

/** Items assumed in a list that has no page size. */
const assumedListSize = 10;

const nothing: OperationMeasure = { depth: 0, aliases: 0, cost: 0 };

/** Measures a validated operation (so fragments have no cycles). Each fragment is measured once, however often it is spread. */
export function measureOperation(options: {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}): OperationMeasure {
  const { schema, operation, fragments, variables } = options;
  const measured = new Map<string, OperationMeasure>();

  const ofSelections = (set: SelectionSetNode, parent: GraphQLNamedType, page: number): OperationMeasure => {
    let total = nothing;
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          total = add(total, ofField(selection, parent, page));
          break;
        case Kind.INLINE_FRAGMENT:
          total = add(
            total,
            ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value, parent), page),
          );
          break;
        case Kind.FRAGMENT_SPREAD:
          total = add(total, ofFragment(selection.name.value, parent, page));
          break;
      }
    }
    return total;
  };

  const ofFragment = (name: string, parent: GraphQLNamedType, page: number): OperationMeasure => {
    const key = `${name} ${page}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const fragment = fragments[name];
    if (fragment === undefined) return nothing;
    const measure = ofSelections(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value, parent), page);
    measured.set(key, measure);
    return measure;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType, page: number): OperationMeasure => {
    const aliases = node.alias === undefined || node.alias.value === node.name.value ? 0 : 1;
    const field = fieldOf(parent, node.name.value);
    if (field === undefined || node.selectionSet === undefined) return { depth: 1, aliases, cost: 0 };
    // What the graph is made of is no data, and how deep one may ask there is graphql-js' to say; but each alias is one copy more.
    if (metaFields.has(node.name.value)) {
      const inner = ofSelections(node.selectionSet, getNamedType(field.type), assumedListSize);
      return { depth: 1, aliases: aliases + inner.aliases, cost: 0 };
    }
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return { depth: 1, aliases, cost: 0 };
    const size = pageSize(field, node, variables);
    const times = isList(field.type) ? (size ?? page) : 1;
    const inner = ofSelections(
      node.selectionSet,
      type,
      isList(field.type) ? assumedListSize : (size ?? assumedListSize),
    );
    return { depth: inner.depth + 1, aliases: inner.aliases + aliases, cost: times * (1 + inner.cost) };
  };

  const typeNamed = (name: string | undefined, otherwise: GraphQLNamedType) =>
    (name === undefined ? undefined : schema.getType(name)) ?? otherwise;

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root, assumedListSize) : nothing;
}

function add(left: OperationMeasure, right: OperationMeasure): OperationMeasure {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: left.aliases + right.aliases,
    cost: left.cost + right.cost,
  };
}

const metaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map([
  ["__schema", SchemaMetaFieldDef],
  ["__type", TypeMetaFieldDef],
]);

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  const metaField = metaFields.get(name);
  if (metaField) return metaField;
  return "getFields" in type && !("parseValue" in type)
    ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined) // not an input type: it has a selection
    : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
) {
  if (!field.args.some(({ name }) => name === "first")) return undefined;
  try {
    const first = getArgumentValues(field, node, variables)["first"];
    return typeof first === "number" ? Math.max(first, 0) : undefined;
  } catch {
    return undefined;
  }
}
