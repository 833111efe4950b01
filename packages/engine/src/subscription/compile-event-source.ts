import type { FetchNode } from "@graphql-hive/router-query-planner";
import { compileBody } from "../execution/build-body.ts";
import type { BuildBody } from "../execution/build-body.ts";
import { compileRootFields } from "../execution/compile-root-fetch.ts";
import type { ExecutionState, SubgraphResponse } from "../execution/execution-state.ts";
import type { PlanCompiler } from "../execution/plan-compiler.ts";

/** Where the events of a subscription come from, and what an event becomes. */
export interface EventSource {
  readonly subgraph: string;
  readonly buildBody: BuildBody;
  /** Puts the root field of one event into a fresh state. */
  receive(state: ExecutionState, event: SubgraphResponse): void;
}

export function compileEventSource(fetch: FetchNode, compiler: PlanCompiler): EventSource {
  const receive = compileRootFields(fetch, compiler);
  return {
    subgraph: fetch.serviceName,
    buildBody: compileBody(fetch.operation, fetch.variableUsages ?? []),
    receive: (state, event) => receive(state, [{ entity: state.data, path: undefined }], event),
  };
}
