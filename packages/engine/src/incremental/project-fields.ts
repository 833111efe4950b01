import { GraphQLError } from "graphql";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { ProjectObject } from "../response/projection.ts";
import { pathToKeys } from "../response-path.ts";
import type { PathKeys, ResponsePath } from "../response-path.ts";
import type { PlacedFields } from "./placed-fragments.ts";

/** One projected part of a response. */
export interface ProjectedFields {
  /** Undefined when a null propagated out of it. */
  readonly data: JsonObject | undefined;
  /** Nulls that nothing has explained so far. */
  readonly errors: readonly GraphQLError[];
  /** Why there are no data, when there are none, whether explained before or not. */
  readonly reason: GraphQLError | undefined;
  /** What it leaves for later. */
  readonly found: readonly PlacedFields[];
}

export interface FieldsToProject {
  readonly project: ProjectObject;
  readonly data: JsonObject;
  readonly path: ResponsePath | undefined;
  readonly introspection: JsonObject;
  readonly explains: (path: PathKeys) => boolean;
}

export function projectFields({ project, data, path, introspection, explains }: FieldsToProject): ProjectedFields {
  const errors: GraphQLError[] = [];
  const found: PlacedFields[] = [];
  let reason: GraphQLError | undefined;
  const projected = project(data, path, {
    tracksPaths: true,
    introspection,
    nullInNonNull: (at, coordinate) => {
      const message = `Cannot return null for non-nullable field ${coordinate}.`;
      reason = new GraphQLError(message, { path: at, extensions: { code: "NULL_IN_NON_NULL_FIELD" } });
      if (!explains(at)) errors.push(reason);
    },
    foundDeferred: (fields, below, at) => found.push({ fields, data: below, path: at }),
  });
  if (!isJsonObject(projected)) return { data: undefined, errors, reason, found: [] };
  const start = pathToKeys(path).length;
  // A null that propagated may have taken away the object that fields were found on.
  const isLeft = (placed: PlacedFields): boolean => {
    const { value, isWhole } = follow(projected, pathToKeys(placed.path).slice(start));
    return isWhole && isJsonObject(value);
  };
  return { data: projected, errors, reason: undefined, found: found.filter(isLeft) };
}

/** True when a path leads to a value of the data, or to a null that stands for it. */
export function leadsInto(data: unknown, path: PathKeys): boolean {
  const { value, isWhole } = follow(data, path);
  return isWhole || value === null;
}

/** The value a path leads to; the last one on the way where it leads nowhere. */
function follow(data: unknown, path: PathKeys): { readonly value: unknown; readonly isWhole: boolean } {
  let value = data;
  for (const key of path) {
    const next = valueAt(value, key);
    if (next === undefined) return { value, isWhole: false };
    value = next;
  }
  return { value, isWhole: true };
}

function valueAt(parent: unknown, key: string | number): unknown {
  if (typeof key === "number") return Array.isArray(parent) ? parent[key] : undefined;
  return isJsonObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
}
