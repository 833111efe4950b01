import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import type { ExecutionState } from "../execution/execution-state.ts";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";
import { isPath } from "../execution/record-errors.ts";
import { ErrorPathIndex } from "./error-path-index.ts";
import type { ProjectObject } from "./projection.ts";
import type { TrimPath } from "./trim-path.ts";

/** Projects what was fetched and puts data, errors and extensions into their final form. */
export function buildResult(
  state: ExecutionState,
  project: ProjectObject,
  trimPath: TrimPath,
  introspection: JsonObject,
): ExecutionResult {
  const errors = trimErrors(state.errors, trimPath);
  let index: ErrorPathIndex | undefined;
  const explained = (path: PathKeys): boolean => {
    index ??= new ErrorPathIndex(pathsOf(errors, state.unlistedErrorPaths, trimPath));
    return index.explains(path);
  };
  const added: GraphQLError[] = [];
  const data = project(state.data, undefined, {
    introspection,
    nullInNonNull: (path, coordinate) => {
      if (explained(path)) return;
      const message = `Cannot return null for non-nullable field ${coordinate}.`;
      added.push(new GraphQLError(message, { path, extensions: { code: "NULL_IN_NON_NULL_FIELD" } }));
    },
  });
  const allErrors = [...errors, ...added];
  const extensions = buildExtensions(state, trimPath);
  return {
    // The projection of a root object is an object, or null where a null propagated to the top.
    data: isJsonObject(data) ? data : null,
    ...(allErrors.length > 0 && { errors: allErrors }),
    ...(extensions && { extensions }),
  };
}

/** Errors that come to stand at one place with one message say the same thing. */
function trimErrors(errors: readonly GraphQLError[], trimPath: TrimPath): GraphQLError[] {
  const trimmed = new Map<string, GraphQLError>();
  for (const error of errors) {
    const path = error.path && trimPath(error.path);
    const key = JSON.stringify([path, error.message, error.extensions]);
    if (trimmed.has(key)) continue;
    const moved = path && path.length < (error.path?.length ?? 0);
    const same = moved
      ? new GraphQLError(error.message, { path: path.length > 0 ? path : undefined, extensions: error.extensions })
      : error;
    trimmed.set(key, same);
  }
  return [...trimmed.values()];
}

function* pathsOf(errors: readonly GraphQLError[], unlisted: readonly PathKeys[], trimPath: TrimPath) {
  for (const error of errors) if (error.path) yield error.path;
  for (const path of unlisted) yield trimPath(path);
}

/** An item about a field the client did not select would tell of something it cannot see, so it is left out. */
function buildExtensions(state: ExecutionState, trimPath: TrimPath): JsonObject | undefined {
  const extensions: JsonObject = {};
  for (const [key, items] of state.extensions) {
    const kept = items.filter((item) => {
      const path = isJsonObject(item) ? item["path"] : undefined;
      return !isPath(path) || trimPath(path).length === path.length;
    });
    if (kept.length > 0) extensions[key] = kept;
  }
  return Object.keys(extensions).length > 0 ? extensions : undefined;
}
