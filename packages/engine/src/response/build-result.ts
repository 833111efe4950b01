import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import type { ExecutionState } from "../execution/execution-state.ts";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";
import { isPath } from "../execution/record-errors.ts";
import { ErrorPathIndex } from "./error-path-index.ts";
import type { ProjectObject } from "./projection.ts";
import type { ToClientPath } from "./compile-client-path.ts";

/** Projects what was fetched and puts data, errors and extensions into their final form. */
export function buildResult(
  state: ExecutionState,
  project: ProjectObject,
  toClientPath: ToClientPath,
  introspection: JsonObject,
): ExecutionResult {
  const extensions = buildExtensions(state, toClientPath);
  if (state.errors.length === 0) {
    let isComplete = true;
    const nullInNonNull = () => {
      isComplete = false;
    };
    const data = project(state.data, undefined, { tracksPaths: false, introspection, nullInNonNull });
    if (isComplete) return { data: dataOf(data), ...(extensions && { extensions }) };
  }
  return { ...projectWithErrors(state, project, toClientPath, introspection), ...(extensions && { extensions }) };
}

/** The projection of a root object is an object, or null where a null propagated to the top. */
function dataOf(projected: unknown): JsonObject | null {
  return isJsonObject(projected) ? projected : null;
}

function projectWithErrors(
  state: ExecutionState,
  project: ProjectObject,
  toClientPath: ToClientPath,
  introspection: JsonObject,
): ExecutionResult {
  const errors = translateErrors(state.errors, toClientPath);
  let index: ErrorPathIndex | undefined;
  const explained = (path: PathKeys): boolean => {
    index ??= new ErrorPathIndex(pathsOf(errors, state.unlistedErrorPaths, toClientPath));
    return index.explains(path);
  };
  const added: GraphQLError[] = [];
  const data = project(state.data, undefined, {
    tracksPaths: true,
    introspection,
    nullInNonNull: (path, coordinate) => {
      if (explained(path)) return;
      const message = `Cannot return null for non-nullable field ${coordinate}.`;
      added.push(new GraphQLError(message, { path, extensions: { code: "NULL_IN_NON_NULL_FIELD" } }));
    },
  });
  const allErrors = [...errors, ...added];
  return { data: dataOf(data), ...(allErrors.length > 0 && { errors: allErrors }) };
}

/** Errors that come to stand at one place with one message say the same thing. */
function translateErrors(errors: readonly GraphQLError[], toClientPath: ToClientPath): GraphQLError[] {
  const translated = new Map<string, GraphQLError>();
  for (const error of errors) {
    const path = error.path && toClientPath(error.path).path;
    const key = JSON.stringify([path, error.message, error.extensions]);
    if (!translated.has(key)) translated.set(key, moveError(error, path));
  }
  return [...translated.values()];
}

/** The same error at another place. */
export function moveError(error: GraphQLError, path: PathKeys | undefined): GraphQLError {
  if (path === undefined || path.length === 0) return new GraphQLError(error.message, { extensions: error.extensions });
  return new GraphQLError(error.message, { path, extensions: error.extensions });
}

function* pathsOf(errors: readonly GraphQLError[], unlisted: readonly PathKeys[], toClientPath: ToClientPath) {
  for (const error of errors) if (error.path) yield error.path;
  for (const path of unlisted) yield toClientPath(path).path;
}

/** An item about a field the client did not select would tell of something it cannot see, so it is left out. */
function buildExtensions(state: ExecutionState, toClientPath: ToClientPath): JsonObject | undefined {
  const extensions: JsonObject = {};
  for (const [key, items] of state.extensions) {
    const kept = items.flatMap((item) => {
      if (!isJsonObject(item) || !isPath(item["path"])) return [item];
      const { path, isWhole } = toClientPath(item["path"]);
      return isWhole ? [{ ...item, path }] : [];
    });
    if (kept.length > 0) extensions[key] = kept;
  }
  return Object.keys(extensions).length > 0 ? extensions : undefined;
}
