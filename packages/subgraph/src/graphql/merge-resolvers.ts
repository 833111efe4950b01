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
    if (field.startsWith("__")) return [field, resolver] as const;
    if (typeof resolver === "function") return [field, withNormalArgument(resolver as Resolver)] as const; // by its place
    return [field, isSubscriptionField(resolver) ? wrapBoth(resolver) : resolver] as const;
  });
  return Object.fromEntries(wrapped);
}

type Resolver = (parent: unknown, args: object, ...rest: unknown[]) => unknown;

function withNormalArgument(resolver: Resolver): Resolver {
  return (parent, args, ...rest) => resolver(parent, normaliseArguments(args), ...rest);
}

interface SubscriptionField {
  readonly subscribe: Resolver;
  readonly resolve?: Resolver;
}

function isSubscriptionField(resolver: unknown): resolver is SubscriptionField {
  return typeof resolver === "object" && resolver !== null && "subscribe" in resolver;
}

function wrapBoth({ subscribe, resolve }: SubscriptionField): SubscriptionField {
  return { subscribe: withNormalArgument(subscribe), ...(resolve && { resolve: withNormalArgument(resolve) }) };
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
