import type { GraphQLError } from "graphql";
import type { KeptCall } from "../caching/kept-call.ts";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";
import type { SubgraphFailure } from "../subgraph-failure.ts";

/** A GraphQL response as a subgraph gave it: JSON of the right outline, nothing inside it trusted. */
export interface SubgraphResponse {
  readonly data: JsonObject | undefined;
  readonly errors: readonly unknown[];
  readonly extensions: JsonObject | undefined;
}

/** One call to a subgraph. `body` is the JSON text to send. */
export interface SubgraphCall {
  readonly subgraph: string;
  readonly operationKind: "query" | "mutation";
  readonly body: string;
  /** That its answer may be kept; undefined for most. */
  readonly kept?: KeptCall | undefined;
}

/** What one request gathers while its plan runs. */
export interface ExecutionState {
  /** Coerced variables of the operation. */
  readonly variables: JsonObject;
  /** The response being put together, under the response keys of the plan. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** Paths of errors that were counted but not listed, so that they still explain the nulls below them. */
  readonly unlistedErrorPaths: PathKeys[];
  /** Lists gathered from subgraph extensions whose items carry a path, by extension key. */
  readonly extensions: Map<string, unknown[]>;
  /** Asks a subgraph. Never throws: what went wrong is a value. */
  readonly call: (call: SubgraphCall) => Promise<SubgraphResponse | SubgraphFailure>;
}

/** The state a run begins with. */
export function beginState(variables: JsonObject, call: ExecutionState["call"]): ExecutionState {
  return { variables, data: {}, errors: [], unlistedErrorPaths: [], extensions: new Map(), call };
}

/** A compiled part of a plan. */
export type PlanStep = (state: ExecutionState) => Promise<void>;
