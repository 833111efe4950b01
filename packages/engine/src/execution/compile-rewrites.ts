import type { FetchNodePathSegment, FetchRewrite, KeyRenamer, ValueSetter } from "@graphql-hive/router-query-planner";
import { isJsonObject } from "../json.ts";
import type { JsonObject } from "../json.ts";
import type { PathKeys } from "../response-path.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";

/** The rewrites of a fetch: changes to a representation before it is sent, or to an answer before it is merged. */
export interface Rewrites {
  readonly apply: (value: unknown) => void;
  /** Gives a path from the subgraph the response keys its values end up under. */
  readonly renamePath: (path: PathKeys) => PathKeys;
}

type Apply = (value: unknown) => void;

/** Compiles input or output rewrites; undefined when there are none. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  typeConditions: TypeConditions,
): Rewrites | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const renamers: KeyRenamer[] = [];
  const steps = rewrites.map((rewrite): Apply => {
    if ("KeyRenamer" in rewrite) {
      renamers.push(rewrite.KeyRenamer);
      return compilePath(rewrite.KeyRenamer.path, typeConditions, renameKey(rewrite.KeyRenamer.renameKeyTo));
    }
    const setter: ValueSetter = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
    return compilePath(setter.path, typeConditions, setValue(setter.setValueTo));
  });
  return {
    apply: (value) => {
      for (const step of steps) step(value);
    },
    renamePath: (path) => renamers.reduce(renameInPath, path),
  };
}

function renameKey(to: string) {
  return (object: JsonObject, key: string): void => {
    if (!Object.hasOwn(object, key)) return;
    object[to] = object[key];
    delete object[key];
  };
}

function setValue(value: string) {
  return (object: JsonObject, key: string): void => {
    object[key] = value;
  };
}

/** Lists on the way are gone through item by item; they take no path segment. */
function compilePath(
  path: readonly FetchNodePathSegment[],
  typeConditions: TypeConditions,
  change: (object: JsonObject, key: string) => void,
): Apply {
  const [segment, ...rest] = path;
  if (segment === undefined) return () => {};
  const next = compilePath(rest, typeConditions, change);
  const apply: Apply = (value) => {
    if (Array.isArray(value)) return value.forEach(apply);
    if (!isJsonObject(value)) return;
    if ("TypenameEquals" in segment) {
      const typeName = value["__typename"];
      const matches =
        typeof typeName !== "string" || segment.TypenameEquals.some((name) => typeConditions.matches(typeName, name));
      if (matches) next(value);
    } else if (rest.length === 0) change(value, segment.Key);
    else next(value[segment.Key]);
  };
  return apply;
}

function renameInPath(path: PathKeys, renamer: KeyRenamer): PathKeys {
  const keys = renamer.path.flatMap((segment) => ("Key" in segment ? segment.Key : []));
  const last = keys.at(-1);
  let matched = 0;
  for (const [index, key] of path.entries()) {
    if (typeof key === "number") continue;
    if (key !== keys[matched]) return path;
    matched += 1;
    if (matched === keys.length && key === last) return path.with(index, renamer.renameKeyTo);
  }
  return path;
}
