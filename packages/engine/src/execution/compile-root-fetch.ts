import type { FetchNode, FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import { compileKeptRoot } from "../caching/kept-call.ts";
import { pathToKeys } from "../response-path.ts";
import type { PathKeys } from "../response-path.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import { compileBody } from "./build-body.ts";
import { compileEntityCollector } from "./collect-entities.ts";
import type { EntityPosition } from "./collect-entities.ts";
import { compileRewrites } from "./compile-rewrites.ts";
import type { ExecutionState, PlanStep, SubgraphResponse } from "./execution-state.ts";
import type { PlanCompiler } from "./plan-compiler.ts";
import { readSelectedKeys } from "./read-selected-keys.ts";
import { recordErrors } from "./record-errors.ts";
import type { FetchPaths } from "./record-errors.ts";
import { recordExtensions } from "./record-extensions.ts";

/** Puts an answer that holds root fields where it belongs: errors under the client's paths, data at `positions`. */
export type ReceiveRootFields = (
  state: ExecutionState,
  positions: readonly EntityPosition[],
  result: SubgraphResponse | SubgraphFailure,
) => void;

/**
 * Compiles a fetch of root fields. `at` says where the root type stands in the response: empty for the response itself.
 */
export function compileRootFetch(
  fetch: FetchNode,
  at: readonly FlattenNodePathSegment[],
  compiler: PlanCompiler,
): PlanStep {
  const subgraph = fetch.serviceName;
  const operationKind = fetch.operationKind === "mutation" ? "mutation" : "query";
  const buildBody = compileBody(fetch.operation, fetch.variableUsages ?? []);
  const receive = compileRootFields(fetch, compiler);
  const collect = compileEntityCollector(at, compiler.typeConditions);
  const keep = compileKeptRoot(compiler.keeping, subgraph, fetch.operation);

  return async (state) => {
    const positions: EntityPosition[] = [];
    collect(state.data, positions);
    if (positions.length === 0) return;
    const body = buildBody(state.variables);
    receive(state, positions, await state.call({ subgraph, operationKind, body, kept: keep?.(body) }));
  };
}

/** Compiles what is done with each answer to a fetch of root fields. */
export function compileRootFields(fetch: FetchNode, compiler: PlanCompiler): ReceiveRootFields {
  const rewrites = compileRewrites(fetch.outputRewrites, compiler.typeConditions);
  let keys: string[] | undefined;
  const rootKeys = () => (keys ??= readSelectedKeys(fetch.operation, []).map((selected) => selected.key));

  return (state, positions, result) => {
    const data = result instanceof SubgraphFailure ? undefined : result.data;
    const paths: FetchPaths = {
      relocate: (path) => {
        const renamed = rewrites ? rewrites.renamePath(path) : path;
        return positions.map((position) => [...pathToKeys(position.path), ...renamed]);
      },
      missing: () => positions.flatMap((position) => missingBelow(position, data, rootKeys())),
    };
    recordErrors(state, fetch.serviceName, result, paths);
    if (result instanceof SubgraphFailure) return;
    recordExtensions(state, compiler.extensionPaths, result, paths);
    if (!isJsonObject(data)) return;
    rewrites?.apply(data);
    for (const [index, { entity }] of positions.entries()) {
      if (index === positions.length - 1) compiler.merge.adopt(entity, data);
      else compiler.merge.copy(entity, data);
    }
  };
}

/** The root fields without a value; all of them when the answer left none out, since the error is about something. */
function missingBelow({ path }: EntityPosition, data: JsonObject | undefined, keys: readonly string[]): PathKeys[] {
  const empty = keys.filter((key) => data?.[key] === undefined || data[key] === null);
  return (empty.length > 0 ? empty : keys.slice(0, 1)).map((key) => [...pathToKeys(path), key]);
}
