import { getOperationAST, getVariableValues, GraphQLError, Kind, specifiedRules, validate } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { JsonObject } from "../json.ts";
import { compileOperation } from "./compile-operation.ts";
import type { CompiledOperation, OperationCompiler } from "./compile-operation.ts";
import { deferRules } from "./defer-rules.ts";
import { findConditionVariables, usesDefer } from "./find-condition-variables.ts";
import { oneOfVariablesRule } from "./one-of-variables-rule.ts";
import type { OperationParts } from "./operation-parts.ts";
import { refuseReservedKeys } from "./refuse-reserved-keys.ts";
import { resolveConditions } from "./resolve-conditions.ts";

/** An operation that was checked once. Errors are those of the request: nothing was run. */
export type PreparedOperation = { readonly errors: readonly GraphQLError[] } | RunnableOperation;

/** An operation that was found valid. */
export interface RunnableOperation {
  readonly kind: "query" | "mutation" | "subscription";
  /** True when some fragment carries `@defer`, whatever its condition. */
  readonly defers: boolean;
  /** Coerces the variables of one request. */
  readonly coerce: (variables: JsonObject) => ReturnType<typeof getVariableValues>;
  /** The compiled operation for these coerced variables; a promise while it is planned. Fails with GraphQLError. */
  readonly compiledFor: (variables: JsonObject) => CompiledOperation | Promise<CompiledOperation>;
  /** Variables that stand for each combination of conditions it has been compiled under. */
  readonly conditionsUsed: () => readonly JsonObject[];
}

const RULES = [...specifiedRules, ...deferRules, oneOfVariablesRule];

/** Each combination of conditions is an operation of its own; few are ever used, and more are planned again. */
const COMPILED_PER_OPERATION = 32;

/** Validates an operation and prepares it for compilation under the conditions of each request. */
export function prepareOperation(
  document: DocumentNode,
  operationName: string | undefined,
  compiler: OperationCompiler,
): PreparedOperation {
  const errors = [...findFaults(compiler.schema, document), ...refuseReservedKeys(document)];
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, operationName);
  if (!operation) return refusal(operationName ? `Unknown operation named "${operationName}".` : NAME_NEEDED);
  if (!compiler.schema.getRootType(operation.operation)) return refusal(`The schema has no ${operation.operation}s.`);
  const parts: OperationParts = { operation, fragments: readFragments(document) };
  const conditions = findConditionVariables(parts);
  const compiled = new LRUCache<string, CompiledOperation | Promise<CompiledOperation>>({
    max: COMPILED_PER_OPERATION,
  });
  return {
    kind: operation.operation,
    defers: usesDefer(parts),
    coerce: compileCoercion(compiler.schema, parts),
    conditionsUsed: () =>
      [...compiled.keys()].map((key) => Object.fromEntries(conditions.map((name, at) => [name, key[at] === "1"]))),
    compiledFor: (variables) => {
      const overrides = compiler.chooseOverrides();
      const key = conditions.map((name) => conditionBit(name, variables)).join("") + overrides.percentage;
      const known = compiled.get(key);
      if (known) return known;
      const fresh = compileOperation(resolveConditions(parts, variables), compiler, overrides);
      // Requests that come meanwhile wait for the same plan; one that failed is not kept.
      compiled.set(key, fresh);
      void fresh.then(
        (operation) => compiled.set(key, operation),
        () => compiled.delete(key),
      );
      return fresh;
    },
  };
}

/** For a subscription whose root field has a condition with a variable, graphql-js throws what it should report. */
function findFaults(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, RULES);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

const NAME_NEEDED = "The document holds several operations: say which one to run with operationName.";

function refusal(message: string): PreparedOperation {
  return { errors: [new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } })] };
}

function readFragments(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function compileCoercion(schema: GraphQLSchema, { operation }: OperationParts) {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return () => ({ coerced: {} });
  return (variables: JsonObject) => getVariableValues(schema, definitions, variables, { maxErrors: 50 });
}

/**
 * A variable with a default may still be given as null, which no condition accepts (GraphQL specification, 6.4.1). One
 * without a value can only be that of a `@defer`, whose condition is then true.
 */
function conditionBit(name: string, variables: JsonObject): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : true;
  if (typeof value === "boolean") return value ? "1" : "0";
  throw new GraphQLError(`Variable "$${name}" decides a @skip, @include or @defer, so it must not be null.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}
