import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { ResponsePath } from "../response-path.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";

/** An object of the response that a fetch will add to, and where it stands. */
export interface EntityPosition {
  readonly entity: JsonObject;
  readonly path: ResponsePath | undefined;
}

type Visit = (value: unknown, path: ResponsePath | undefined, found: EntityPosition[]) => void;

/**
 * Compiles a flatten path (`users`, `@` for every item of a list, a type condition) into a function that finds the
 * objects it leads to, in response order. Nulls, and objects of other types, are left out.
 */
export function compileEntityCollector(
  segments: readonly FlattenNodePathSegment[],
  typeConditions: TypeConditions,
): (data: JsonObject, found: EntityPosition[]) => void {
  let visit: Visit = collect;
  for (const segment of segments.toReversed()) visit = compileSegment(segment, visit, typeConditions);
  return (data, found) => visit(data, undefined, found);
}

/** A list reached without an "@" (nested lists) is gone through all the same. */
const collect: Visit = (value, path, found) => {
  if (Array.isArray(value)) visitItems(collect, value, path, found);
  else if (isJsonObject(value)) found.push({ entity: value, path });
};

function compileSegment(segment: FlattenNodePathSegment, next: Visit, typeConditions: TypeConditions): Visit {
  if (segment === "@") {
    return (value, path, found) => {
      if (Array.isArray(value)) visitItems(next, value, path, found);
    };
  }
  if ("Field" in segment) {
    const key = segment.Field;
    const isInherited = key in Object.prototype;
    const visitField: Visit = (value, path, found) => {
      if (Array.isArray(value)) visitItems(visitField, value, path, found);
      else if (isJsonObject(value) && (!isInherited || Object.hasOwn(value, key)))
        next(value[key], { parent: path, key }, found);
    };
    return visitField;
  }
  const conditions = segment.TypeCondition;
  const visitTyped: Visit = (value, path, found) => {
    if (Array.isArray(value)) return visitItems(visitTyped, value, path, found);
    if (!isJsonObject(value)) return;
    const typeName = value["__typename"];
    if (typeof typeName !== "string") return;
    if (conditions.some((condition) => typeConditions.matches(typeName, condition))) next(value, path, found);
  };
  return visitTyped;
}

function visitItems(visit: Visit, items: readonly unknown[], path: ResponsePath | undefined, found: EntityPosition[]) {
  for (let index = 0; index < items.length; index += 1) visit(items[index], { parent: path, key: index }, found);
}
