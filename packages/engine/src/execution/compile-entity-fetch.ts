import type { EntityBatchAlias } from "@graphql-hive/router-query-planner";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { compileBody } from "./build-body.ts";
import { compileEntityTarget } from "./compile-entity-target.ts";
import type { EntityTarget, PreparedEntities } from "./compile-entity-target.ts";
import type { ExecutionState, PlanStep, SubgraphResponse } from "./execution-state.ts";
import type { PlanCompiler } from "./plan-compiler.ts";
import { recordErrors } from "./record-errors.ts";
import type { FetchPaths } from "./record-errors.ts";
import { recordExtensions } from "./record-extensions.ts";
import { removeEntityFields } from "./remove-entity-fields.ts";

/** One `_entities` field of a fetch, under the alias `responseKey`. */
export type EntityFetchTarget = Omit<EntityBatchAlias, "alias"> & { readonly responseKey: string };

export interface EntityFetch {
  readonly subgraph: string;
  readonly operationText: string;
  readonly variableUsages: readonly string[];
  readonly targets: readonly EntityFetchTarget[];
  readonly compiler: PlanCompiler;
}

/**
 * Compiles a fetch of entities. It is not sent when there is no entity to ask for; more than a subgraph takes at a time
 * are asked for by calls of their own, side by side, each of which may fail alone.
 */
export function compileEntityFetch(fetch: EntityFetch): PlanStep {
  const { subgraph, compiler } = fetch;
  const targets = fetch.targets.map((target) => compileEntityTarget(target, fetch));
  const buildBody = compileBodies(fetch);
  const mostPerCall = compiler.maxEntitiesPerCall(subgraph);

  const ask = async (state: ExecutionState, prepared: readonly PreparedEntities[]): Promise<void> => {
    const representations = new Map(prepared.map((entities) => [entities.variableName, entities.representations]));
    const asked = new Set(prepared.map((entities) => entities.target));
    const body = buildBody(targets, asked)(state.variables, representations);
    const result = checkCount(subgraph, prepared, await state.call({ subgraph, operationKind: "query", body }));
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

/** A batch in which some targets have no entities is sent without them, never with an empty list. */
function compileBodies(fetch: EntityFetch) {
  const whole = compileBody(fetch.operationText, fetch.variableUsages);
  const partial = new Map<string, ReturnType<typeof compileBody>>();
  return (targets: readonly EntityTarget[], asked: ReadonlySet<EntityTarget>) => {
    if (asked.size === targets.length) return whole;
    const left = targets.filter((target) => !asked.has(target)).map((target) => target.responseKey);
    const key = left.join(" ");
    const known = partial.get(key);
    if (known) return known;
    const { operationText, variableNames } = removeEntityFields(fetch.operationText, left);
    const body = compileBody(
      operationText,
      fetch.variableUsages.filter((name) => variableNames.has(name)),
    );
    partial.set(key, body);
    return body;
  };
}
