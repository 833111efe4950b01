import { GraphQLError } from "graphql";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";
import { SubgraphFailure } from "../subgraph-failure.ts";
import type { ExecutionState, SubgraphResponse } from "./execution-state.ts";

/**
 * A fetch that fails leaves a null for every field of every entity it was for. So many are listed with their path;
 * the others are explained but not repeated, or one dead subgraph would outweigh the data.
 */
export const MAX_LISTED_PATHS = 100;

/** How the paths of one fetch lead back to the response of the client. */
export interface FetchPaths {
  /** The response paths of a path given by the subgraph: several when equal representations were sent once. */
  relocate(path: PathKeys): readonly PathKeys[];
  /** The paths of all values that are missing when the fetch gives none. Called only after an error. */
  missing(): readonly PathKeys[];
}

/** Adds what went wrong in a fetch to the errors of the request, under the client's paths. */
export function recordErrors(
  state: ExecutionState,
  subgraph: string,
  result: SubgraphResponse | SubgraphFailure,
  paths: FetchPaths,
): void {
  if (result instanceof SubgraphFailure) {
    // Not as `http`: Apollo Server would make the status of one call that of the whole answer.
    const response = result.status === undefined ? {} : { response: { status: result.status } };
    const explained = { ...response, code: result.code, service: subgraph, ...result.extensions };
    addEverywhere(state, paths.missing(), result.message, explained);
    return;
  }
  for (const error of result.errors) {
    const { message, path, extensions } = readError(error);
    const attributed = { ...extensions, code: extensions["code"] ?? "DOWNSTREAM_SERVICE_ERROR", service: subgraph };
    const relocated = path ? paths.relocate(path) : [];
    addEverywhere(state, relocated.length > 0 ? relocated : paths.missing(), message, attributed);
  }
}

function addEverywhere(
  state: ExecutionState,
  paths: readonly PathKeys[],
  message: string,
  extensions: JsonObject,
): void {
  for (const path of paths.slice(0, MAX_LISTED_PATHS)) {
    state.errors.push(new GraphQLError(message, { path: path.length > 0 ? path : undefined, extensions }));
  }
  state.unlistedErrorPaths.push(...paths.slice(MAX_LISTED_PATHS));
  if (paths.length === 0) state.errors.push(new GraphQLError(message, { extensions }));
}

interface ReadError {
  readonly message: string;
  readonly path: PathKeys | undefined;
  readonly extensions: JsonObject;
}

/** Locations are dropped: they point into the subgraph's operation, which the client has never seen. */
function readError(error: unknown): ReadError {
  const object = isJsonObject(error) ? error : {};
  const { message, path, extensions } = object;
  return {
    message: typeof message === "string" ? message : "The subgraph gave an error without a message.",
    path: isPath(path) && path.length > 0 ? path : undefined,
    extensions: isJsonObject(extensions) ? extensions : {},
  };
}

/** True for a list of response keys and list indices. */
export function isPath(value: unknown): value is PathKeys {
  return Array.isArray(value) && value.every((key) => typeof key === "string" || typeof key === "number");
}
