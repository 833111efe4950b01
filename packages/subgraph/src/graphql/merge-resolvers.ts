import { isScalarType } from "graphql";
import { normaliseArguments } from "./normalise-arguments.ts";

type ResolverMap = Record<string, unknown>;

/**
 * Joins the resolver maps of a slice's features; throws when two features resolve the same field. What resolvers get as
 * arguments is in normal form C, wherever the text came from.
 */
export function mergeResolvers(features: readonly object[]): ResolverMap {
  const merged = joinFeatures(features);
  for (const [type, fields] of Object.entries(merged)) {
    if (!isScalarType(fields)) merged[type] = withNormalArguments(fields as ResolverMap); // a map, since no scalar
  }
  return merged;
}

function withNormalArguments(fields: ResolverMap): ResolverMap {
  const wrapped = Object.entries(fields).map(([field, resolver]) => {
    if (typeof resolver !== "function" || field.startsWith("__")) return [field, resolver] as const;
    const resolve = (parent: unknown, args: object, ...rest: unknown[]): unknown =>
      // A resolver map's functions are called by GraphQL with these very arguments.
      (resolver as (...all: unknown[]) => unknown)(parent, normaliseArguments(args), ...rest);
    return [field, resolve] as const;
  });
  return Object.fromEntries(wrapped);
}

function joinFeatures(features: readonly object[]): ResolverMap {
  const merged: ResolverMap = {};
  for (const [type, fields] of features.flatMap((feature) => Object.entries(feature))) {
    const present = merged[type];
    if (present === undefined || isScalarType(fields)) {
      merged[type] = isScalarType(fields) ? fields : { ...fields };
      continue;
    }
    for (const [field, resolver] of Object.entries(fields as ResolverMap)) {
      if (Object.hasOwn(present as ResolverMap, field)) throw new Error(`${type}.${field} is resolved twice`);
      Object.assign(present as ResolverMap, { [field]: resolver });
    }
  }
  return merged;
}
