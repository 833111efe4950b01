import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";

/** Deep merge of subgraph answers into the response. */
export interface Merge {
  /** Merges `source` into `target` and may keep parts of `source`: use it once per source. */
  adopt(target: JsonObject, source: JsonObject): void;
  /** The same, but copies: one source may be merged into many targets that later grow apart. */
  copy(target: JsonObject, source: JsonObject): void;
}

/**
 * Objects merge by key and lists by position, since both sides answer for the same entity. A null never wipes out what
 * another subgraph gave, and the name of an interface (from an `@interfaceObject`) never replaces a concrete type.
 */
export function createMerge(typeConditions: TypeConditions): Merge {
  const mergeObject = (target: JsonObject, source: JsonObject, copying: boolean): void => {
    for (const key of Object.keys(source)) {
      // Assigning to it would change the prototype; no operation that was accepted can ask for it.
      if (key === "__proto__") continue;
      const value = source[key];
      const existing = Object.hasOwn(target, key) ? target[key] : undefined;
      if (value === null && existing !== undefined) continue;
      if (key === "__typename" && typeof existing === "string" && keepsTypename(value)) continue;
      target[key] = mergeValue(existing, value, copying);
    }
  };
  const mergeValue = (existing: unknown, value: unknown, copying: boolean): unknown => {
    if (Array.isArray(value)) return mergeList(Array.isArray(existing) ? existing : [], value, copying);
    if (!isJsonObject(value)) return value;
    if (!isJsonObject(existing) && !copying) return value;
    const target = isJsonObject(existing) ? existing : {};
    mergeObject(target, value, copying);
    return target;
  };
  const mergeList = (existing: unknown[], value: unknown[], copying: boolean): unknown[] => {
    if (existing.length === 0 && !copying) return value;
    for (let index = 0; index < value.length; index += 1) {
      if (value[index] === null && existing[index] !== undefined) continue;
      existing[index] = mergeValue(existing[index], value[index], copying);
    }
    return existing;
  };
  const keepsTypename = (value: unknown): boolean => typeof value === "string" && typeConditions.isInterface(value);
  return {
    adopt: (target, source) => mergeObject(target, source, false),
    copy: (target, source) => mergeObject(target, source, true),
  };
}
