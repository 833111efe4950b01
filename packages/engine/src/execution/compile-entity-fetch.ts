import type { EntityBatchAlias } from "@graphql-hive/router-query-planner";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { compileBody } from "./build-body.ts";
import { compileEntityTarget } from "./compile-entity-target.ts";
import type { EntityTarget, PreparedEntities } from "./compile-entity-target.ts";
import type { PlanStep } from "./execution-state.ts";
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

/** Compiles a fetch of entities. It is not sent when there is no entity to ask for. */
export function compileEntityFetch(fetch: EntityFetch): PlanStep {
  const { subgraph, compiler } = fetch;
  const targets = fetch.targets.map((target) => compileEntityTarget(target, fetch));
  const buildBody = compileBodies(fetch);
  return async (state) => {
    const prepared = targets.flatMap((target) => target.prepare(state.data) ?? []);
    if (prepared.length === 0) return;
    const representations = new Map(prepared.map((entities) => [entities.variableName, entities.representations]));
    const asked = new Set(prepared.map((entities) => entities.target));
    const body = buildBody(targets, asked)(state.variables, representations);
    const result = await state.call({ subgraph, operationKind: "query", body });
    const paths = pathsOf(prepared);
    if (!(result instanceof SubgraphFailure)) {
      // Before the errors: which values are missing shows only after the merge.
      // An entity answered with null is an answer: the reference to it becomes null, and no error has to explain that.
      for (const entities of prepared) state.unlistedErrorPaths.push(...entities.merge(result.data));
      recordExtensions(state, compiler.extensionPaths, result, paths);
    }
    recordErrors(state, subgraph, result, paths);
  };
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
