import type { PlanNode } from "@graphql-hive/router-query-planner";
import type { GraphQLSchema } from "graphql";
import { execute, GraphQLError } from "graphql";
import type { CachePolicy, FetchPolicies } from "../caching/fetch-policies.ts";
import { readOperationPolicy } from "../caching/operation-policy.ts";
import type { PlanStep } from "../execution/execution-state.ts";
import { compilePlan } from "../execution/compile-plan.ts";
import type { PlanCompiler } from "../execution/plan-compiler.ts";
import { compileIncremental } from "../incremental/compile-incremental.ts";
import type { IncrementalOperation } from "../incremental/compile-incremental.ts";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { ActiveOverrides, Planner } from "../planning/planner.ts";
import { compileProjection } from "../response/compile-projection.ts";
import type { ProjectObject } from "../response/projection.ts";
import { compileSplicing } from "../splicing/compile-splicing.ts";
import type { Splicing } from "../splicing/compile-splicing.ts";
import type { DataKeys } from "../supergraph/read-data-keys.ts";
import { compileClientPath } from "../response/compile-client-path.ts";
import type { ToClientPath } from "../response/compile-client-path.ts";
import { compileEventSource } from "../subscription/compile-event-source.ts";
import type { EventSource } from "../subscription/compile-event-source.ts";
import { splitSubscription } from "../subscription/split-subscription.ts";
import type { ChooseOverrides } from "./choose-overrides.ts";
import { collectRootFields } from "./collect-root-fields.ts";
import type { RootFields } from "./collect-root-fields.ts";
import { usesVariables } from "./find-condition-variables.ts";
import type { OperationParts } from "./operation-parts.ts";
import { normaliseRootFields } from "./normalise-selections.ts";
import { planOperation } from "./plan-operation.ts";
import { documentOf } from "./operation-document.ts";

/** An operation whose conditions are decided, ready to run any number of times. */
export interface CompiledOperation {
  /** What it was compiled from; undefined when nothing has to be fetched. */
  readonly plan: PlanNode | undefined;
  /** Undefined when nothing has to be fetched. For a subscription: what is fetched for each event. */
  readonly run: PlanStep | undefined;
  /** Undefined when the operation is not of a kind that is spliced. */
  readonly splicing: Splicing | undefined;
  /** Where the events of a subscription come from; undefined for other operations. */
  readonly source: EventSource | undefined;
  /** What may be kept of its answer; read when first asked for. */
  readonly cachePolicy: () => CachePolicy | undefined;
  readonly project: ProjectObject;
  readonly toClientPath: ToClientPath;
  /** Answers the introspection fields from the API schema. */
  readonly introspect: (variables: JsonObject) => JsonObject;
  /** Divides the operation by its `@defer` directives; undefined when nothing in it has to come later. */
  readonly incremental: () => IncrementalOperation | undefined;
}

/** The operation is valid, but the planner found no way to answer it. */
export class UnplannableOperationError extends GraphQLError {
  constructor(cause: unknown) {
    super("This operation cannot be answered from the subgraphs of this graph.", {
      originalError: cause instanceof Error ? cause : null,
      extensions: { code: "OPERATION_NOT_PLANNABLE" },
    });
  }
}

export interface OperationCompiler {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly chooseOverrides: ChooseOverrides;
  readonly dataKeys: DataKeys;
  readonly planCompiler: PlanCompiler;
  readonly policies: FetchPolicies;
}

/**
 * Plans and compiles an operation without conditions. Rejects with {@link UnplannableOperationError} or
 * OperationTooLargeError.
 */
export async function compileOperation(
  parts: OperationParts,
  compiler: OperationCompiler,
  overrides: ActiveOverrides,
): Promise<CompiledOperation> {
  const rootFields = collectRootFields(parts);
  const plan = await planOrRefuse(compiler, parts, rootFields, overrides);
  const { source, rest } = plan ? splitSubscription(plan) : {};
  return {
    plan,
    run: rest && compilePlan(rest, compiler.planCompiler),
    source: source && compileEventSource(source, compiler.planCompiler),
    splicing: plan && rootFields.introspection.length === 0 ? compileSplicing(plan, parts, compiler) : undefined,
    cachePolicy: once(() => readOperationPolicy(plan, compiler.policies)),
    project: compileProjection(compiler.schema, parts, compiler.dataKeys),
    toClientPath: compileClientPath(parts, compiler.dataKeys),
    introspect: compileIntrospection(compiler.schema, parts, rootFields),
    incremental: once(() => compileIncremental(parts, plan, compiler)),
  };
}

/** Clients that take no payloads, and operations without `@defer`, never ask for it. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

async function planOrRefuse(
  { schema, planner, dataKeys }: OperationCompiler,
  { operation, fragments }: OperationParts,
  { fetched }: RootFields,
  overrides: ActiveOverrides,
) {
  const rootType = schema.getRootType(operation.operation);
  if (fetched.length === 0 || !rootType) return undefined;
  const fields = normaliseRootFields(fetched, rootType, { schema, fragments, keyOf: dataKeys.of });
  try {
    return await planOperation((text) => planner.plan(text, overrides), operation, fields);
  } catch (cause) {
    throw new UnplannableOperationError(cause);
  }
}

function compileIntrospection(schema: GraphQLSchema, parts: OperationParts, { introspection }: RootFields) {
  if (introspection.length === 0) return () => ({});
  const document = documentOf(parts, introspection);
  const answer = (variableValues: JsonObject): JsonObject => {
    const result = execute({ schema, document, variableValues });
    // No introspection resolver is asynchronous, so the result is never a promise.
    return !(result instanceof Promise) && isJsonObject(result.data) ? result.data : {};
  };
  if (usesVariables(document)) return answer;
  let constant: JsonObject | undefined;
  return () => (constant ??= answer({}));
}
