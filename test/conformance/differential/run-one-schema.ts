import { executeSync, getNamedType, isEnumType } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLFieldResolver, GraphQLNamedType, GraphQLSchema } from "graphql";
import { isThing } from "./graph-data.ts";
import type { GraphData, Thing, Value } from "./graph-data.ts";

/** Answers an operation as one schema that holds everything would: what the hub's answer must be. */
export function runOneSchema(
  schema: GraphQLSchema,
  data: GraphData,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const fieldResolver: GraphQLFieldResolver<Thing | undefined, unknown> = (source, args, _context, info) => {
    const typeName = info.parentType.name;
    if (typeName === "Mutation") data.tick += 1;
    const value = data.wholeValueOf(source ?? { type: typeName, id: 0 }, info.fieldName, args);
    return visible(concrete(data, value), getNamedType(info.returnType));
  };
  return executeSync({ schema, document, variableValues, fieldResolver, typeResolver: ({ type }: Thing) => type });
}

/** An enum value that clients may not see is null to them. */
function visible(value: unknown, type: GraphQLNamedType): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => visible(item, type));
  return isEnumType(type) && typeof value === "string" && !type.getValue(value) ? null : value;
}

/** Things of an entity interface have a type here, whoever answers for them. */
function concrete(data: GraphData, value: Value): unknown {
  if (Array.isArray(value)) return value.map((item: Value) => concrete(data, item));
  return isThing(value) && data.facts.entityInterfaces.has(value.type) ? data.memberOf(value.type, value.id) : value;
}
