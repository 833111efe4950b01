import type { EntityBatchAlias, PlanNode } from "@graphql-hive/router-query-planner";
import { compileKeptEntities } from "../caching/kept-call.ts";
import type { KeptEntityField } from "../caching/kept-call.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { compileEntityBodies } from "./compile-entity-bodies.ts";
import { compileEntityTarget } from "./compile-entity-target.ts";
import type { PreparedEntities } from "./compile-entity-target.ts";
import type { ExecutionState, PlanStep, SubgraphResponse } from "./execution-state.ts";
import type { PlanCompiler } from "./plan-compiler.ts";
import { recordErrors } from "./record-errors.ts";
import type { FetchPaths } from "./record-errors.ts";
import { recordExtensions } from "./record-extensions.ts";

/** One `_entities` field of a fetch, under the alias `responseKey`. */
export type EntityFetchTarget = Omit<EntityBatchAlias, "alias"> & { readonly responseKey: string };

export interface EntityFetch {
  readonly subgraph: string;
  readonly operationText: string;
  readonly variableUsages: readonly string[];
  readonly targets: readonly EntityFetchTarget[];
  readonly compiler: PlanCompiler;
}

/** Reads the plan of a fetch of entities; undefined for one of root fields. */
export function readEntityFetch(
  node: Extract<PlanNode, { kind: "BatchFetch" | "Flatten" }>,
  compiler: PlanCompiler,
): EntityFetch | undefined {
  const fetch = node.kind === "Flatten" ? node.node : node;
  if (fetch.kind !== "Fetch" && fetch.kind !== "BatchFetch")
    throw new Error(`Unexpected ${fetch.kind} below a flatten node.`);
  const targets = node.kind === "BatchFetch" ? readBatch(node) : readFlatten(node);
  if (!targets) return undefined;
  const { serviceName: subgraph, operation: operationText, variableUsages = [] } = fetch;
  return { subgraph, operationText, variableUsages, targets, compiler };
}

function readBatch({ entityBatch }: Extract<PlanNode, { kind: "BatchFetch" }>): EntityFetchTarget[] {
  return entityBatch.aliases.map((alias) => ({ ...alias, responseKey: alias.alias }));
}

function readFlatten({ path, node }: Extract<PlanNode, { kind: "Flatten" }>): EntityFetchTarget[] | undefined {
  if (node.kind !== "Fetch" || !node.requires || node.requires.length === 0) return undefined;
  const { requires, inputRewrites = [], outputRewrites = [] } = node;
  const representationsVariableName = "representations";
  return [
    { responseKey: "_entities", representationsVariableName, paths: [path], requires, inputRewrites, outputRewrites },
  ];
}

/**
 * Compiles a fetch of entities. It is not sent when there is no entity to ask for; more than a subgraph takes at a time
 * are asked for by calls of their own, side by side, each of which may fail alone.
 */
export function compileEntityFetch(fetch: EntityFetch): PlanStep {
  const { subgraph, compiler } = fetch;
  const targets = fetch.targets.map((target) => compileEntityTarget(target, fetch));
  const bodies = compileEntityBodies(fetch);
  const mostPerCall = compiler.maxEntitiesPerCall(subgraph);
  const keep = compileKeptEntities(compiler.keeping, fetch, bodies);

  const ask = async (state: ExecutionState, prepared: readonly PreparedEntities[]): Promise<void> => {
    const representations = new Map(prepared.map((entities) => [entities.variableName, entities.representations]));
    const asked = new Set(prepared.map((entities) => entities.target.responseKey));
    const body = bodies(asked)(state.variables, representations);
    const kept = keep?.(prepared.map(keptFieldOf), state.variables);
    const result = checkCount(subgraph, prepared, await state.call({ subgraph, operationKind: "query", body, kept }));
    const paths = pathsOf(prepared);
    if (!(result instanceof SubgraphFailure)) {
      // Before the errors: which values are missing shows only after the merge.
      // An entity answered with null is an answer: the reference to it becomes null, and no error has to explain that.
      for (const entities of prepared) state.unlistedErrorPaths.push(...entities.merge(result.data));
      recordExtensions(state, compiler.extensionPaths, result, paths);
    }
    recordErrors(state, subgraph, result, paths);
  };

  return async (state) => {
    const prepared = targets.flatMap((target) => target.prepare(state.data) ?? []);
    if (prepared.length === 0) return;
    const calls = splitEntities(prepared, mostPerCall);
    if (calls.length === 1) await ask(state, prepared);
    else await Promise.all(calls.map((part) => ask(state, part)));
  };
}

function keptFieldOf({ target, variableName, representations }: PreparedEntities): KeptEntityField {
  return { responseKey: target.responseKey, variableName, representations };
}

/** Entities are told apart by their place alone, so an answer with too few or too many of them is of no use. */
function checkCount(
  subgraph: string,
  prepared: readonly PreparedEntities[],
  result: SubgraphResponse | SubgraphFailure,
): SubgraphResponse | SubgraphFailure {
  if (result instanceof SubgraphFailure || result.data === undefined) return result;
  const { data, errors } = result;
  const explained = (entities: PreparedEntities) =>
    errors.length > 0 && (data[entities.target.responseKey] ?? null) === null;
  if (prepared.every((entities) => entities.fits(data) || explained(entities))) return result;
  const message = `Subgraph "${subgraph}" answered with another number of entities than it was asked for.`;
  return new SubgraphFailure("SUBGRAPH_BAD_RESPONSE", message);
}

/** One call's worth each: at most `most` entities behind each `_entities` field; 0 for any number. */
function splitEntities(prepared: readonly PreparedEntities[], most: number): (readonly PreparedEntities[])[] {
  const longest = Math.max(...prepared.map(({ representations }) => representations.length));
  if (most === 0 || longest <= most) return [prepared];
  const calls: (readonly PreparedEntities[])[] = [];
  for (let from = 0; from < longest; from += most) {
    const left = prepared.filter(({ representations }) => representations.length > from);
    calls.push(left.map((entities) => entities.part(from, from + most)));
  }
  return calls;
}

function pathsOf(prepared: readonly PreparedEntities[]): FetchPaths {
  return {
    relocate: (path) => prepared.find((entities) => entities.target.responseKey === path[0])?.relocate(path) ?? [],
    missing: () => prepared.flatMap((entities) => entities.missing()),
  };
}
