import { isScalarType } from "graphql";

type ResolverMap = Record<string, unknown>;

/** Joins the resolver maps of a slice's features; throws when two features resolve the same field. */
export function mergeResolvers(features: readonly object[]): ResolverMap {
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
