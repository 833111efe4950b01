import { getNullableType, isAbstractType, isInterfaceType, isListType, isNonNullType, isObjectType } from "graphql";
import type {
  FieldNode,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from "graphql";
import type { OperationParts } from "../operation/operation-parts.ts";
import { collectResponseFields } from "../response/collect-response-fields.ts";
import { typeApplies } from "../response/type-applies.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";
import { readLeafRules } from "./compile-leaf.ts";
import type { Place } from "./place.ts";
import { TypeNames } from "./type-names.ts";
import { FieldWriter } from "./write-object.ts";
import type { ObjectWriter, ValueWriter } from "./write-object.ts";

export interface WriterOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: OperationParts["fragments"];
  readonly dataKeys: DataKeys;
  readonly typeConditions: TypeConditions;
}

/**
 * Compiles how records become the response, with the same order, names and nulls as `response/compile-projection.ts`.
 * Undefined when a field does not come from where it should.
 */
export function compileWriter(
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
  ownKeys = options.dataKeys,
): readonly FieldWriter[] | undefined {
  const { schema, fragments } = options;
  const responseFields = collectResponseFields(selectionSets, fragments, (name) => typeApplies(schema, type, name));
  const fields: FieldWriter[] = [];
  for (const [key, nodes] of responseFields) {
    const dataKey = nodes[0] ? ownKeys.of(nodes[0]) : key;
    const prefix = `${fields.length === 0 ? "{" : ","}${JSON.stringify(key)}:`;
    const field = compileField(type, nodes, { prefix, dataKey, isRenamed: key !== dataKey }, place, options);
    if (!field) return undefined;
    fields.push(field);
  }
  return fields;
}

interface Naming {
  readonly prefix: string;
  readonly dataKey: string;
  readonly isRenamed: boolean;
}

function compileField(
  parent: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  { prefix, dataKey, isRenamed }: Naming,
  place: Place,
  options: WriterOptions,
): FieldWriter | undefined {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") {
    return isObjectType(parent)
      ? new FieldWriter({ prefix: prefix + JSON.stringify(parent.name), isRenamed })
      : undefined;
  }
  const type = parent.getFields()[name]?.type;
  const source = place.source(dataKey, (scope) =>
    scope.some((name) => options.typeConditions.matches(parent.name, name)),
  );
  if (!type || !source) return undefined;
  const common = { prefix, isRenamed, source, isNonNull: isNonNullType(type) };
  if (!source.field.below) {
    const leaf = readLeafRules(type);
    return leaf && new FieldWriter({ ...common, leaf });
  }
  const child = place.child(source);
  const selectionSets = nodes.flatMap((each) => each.selectionSet ?? []);
  const value = child && compileValue(type, selectionSets, child, options);
  return value && new FieldWriter({ ...common, value });
}

/** Undefined for leaves, and for abstract types whose objects are told by several subgraphs. */
function compileValue(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): ValueWriter | undefined {
  const itemIsNonNull: boolean[] = [];
  let inner: GraphQLOutputType = getNullableType(type);
  while (isListType(inner)) {
    const item: GraphQLOutputType = inner.ofType;
    itemIsNonNull.push(isNonNullType(item));
    inner = getNullableType(item);
  }
  const object = isObjectType(inner)
    ? compileObject(inner, selectionSets, place, options)
    : compileAbstract(inner, selectionSets, place, options);
  return object && { itemIsNonNull, object };
}

function compileObject(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): ObjectWriter | undefined {
  const fields = compileWriter(type, selectionSets, place, options);
  return fields && { fields };
}

/** Each type is compiled when an object of it is first met, so that branches no answer takes cost nothing. */
function compileAbstract(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  place: Place,
  options: WriterOptions,
): ObjectWriter | undefined {
  if (!isAbstractType(type)) return undefined;
  const { schema } = options;
  const { typename } = place;
  if (!typename) {
    // Nobody asked for the types, so only what every type has was selected.
    const isUntold = place.source("__typename") === undefined && isInterfaceType(type);
    const fields = isUntold ? compileWriter(type, selectionSets, place, options) : undefined;
    return fields && { fields };
  }
  const compile = (typeName: string): readonly FieldWriter[] | undefined => {
    const concrete = schema.getType(typeName);
    const isKnown = isObjectType(concrete) && schema.isSubType(type, concrete);
    return isKnown ? compileWriter(concrete, selectionSets, place, options) : undefined;
  };
  return { fieldsByType: new TypeNames(typename, compile) };
}
