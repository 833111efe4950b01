import { executeSync } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLFieldResolver, GraphQLSchema } from "graphql";
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
    return concrete(data, data.wholeValueOf(source ?? { type: typeName, id: 0 }, info.fieldName, args));
  };
  return executeSync({ schema, document, variableValues, fieldResolver, typeResolver: ({ type }: Thing) => type });
}

/** Things of an entity interface have a type here, whoever answers for them. */
function concrete(data: GraphData, value: Value): unknown {
  if (Array.isArray(value)) return value.map((item: Value) => concrete(data, item));
  return isThing(value) && data.facts.entityInterfaces.has(value.type) ? data.memberOf(value.type, value.id) : value;
}
