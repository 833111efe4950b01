import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { GraphQLField, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from "graphql";

/** A field whose arguments take texts, and where it can be asked. */
export interface Target {
  /** `Query.members`, and the places of texts within its arguments: `filter.text`. */
  readonly coordinate: string;
  readonly places: readonly string[];
  /** The operation with `payload` at each of the places, and something harmless of its type elsewhere. */
  write(
    payload: string,
    places: readonly string[],
  ): {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
  };
}

/** How far input objects are filled. */
const deepest = 4;

/**
 * Every field of the schema that takes a text, as an operation: root fields as they are, others below the ways from the root
 * that `anchors` give (a type's name, and a selection with `…` where its fields go).
 */
export function findTargets(schema: GraphQLSchema, anchors: Readonly<Record<string, string>>): Target[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith("__")) return [];
    const isMutation = type === schema.getMutationType();
    if (type === schema.getSubscriptionType()) return [];
    const around = isMutation || type === schema.getQueryType() ? "…" : anchors[type.name];
    if (around === undefined) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const places = field.args.flatMap(({ name, type: argument }) => placesIn(argument, name, 0));
      if (places.length === 0) return [];
      return [{ coordinate: `${type.name}.${field.name}`, places, write: writer(field, isMutation, around) }];
    });
  });
}

function writer(field: GraphQLField<unknown, unknown>, isMutation: boolean, around: string): Target["write"] {
  return (payload, places) => {
    const filled = field.args.map(
      (argument) => [argument, fill(argument.type, argument.name, { payload, places }, 0)] as const,
    );
    const given = filled.filter(([, value]) => value !== undefined);
    const declared = given.map(([{ name, type }]) => `$${name}: ${String(type)}`).join(", ");
    const passed = given.map(([{ name }]) => `${name}: $${name}`).join(", ");
    const call = `${field.name}${passed === "" ? "" : `(${passed})`} ${select(field.type)}`;
    return {
      query: `${isMutation ? "mutation" : "query"}${declared === "" ? "" : `(${declared})`} { ${around.replace("…", call)} }`,
      variables: Object.fromEntries(given.map(([{ name }, value]) => [name, value])),
    };
  };
}

/** Connections are only read where something is asked of them. */
function select(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  const fields = "getFields" in named ? named.getFields() : {};
  if ("userErrors" in fields) return "{ userErrors { code } }";
  if ("edges" in fields) return `{ __typename edges { cursor } ${"totalCount" in fields ? "totalCount" : ""} }`;
  return "{ __typename }";
}

function placesIn(type: GraphQLInputType, path: string, depth: number): string[] {
  const named = getNamedType(type);
  if (isScalarType(named)) return ["String", "ID"].includes(named.name) ? [path] : [];
  if (!isInputObjectType(named) || depth >= deepest) return [];
  return Object.values(named.getFields()).flatMap((each) => placesIn(each.type, `${path}.${each.name}`, depth + 1));
}

interface Filling {
  readonly payload: string;
  readonly places: readonly string[];
}

function fill(type: GraphQLInputType, path: string, filling: Filling, depth: number): unknown {
  if (isNonNullType(type)) return fillPresent(type.ofType, path, filling, depth);
  // What need not be there is left out, but for what leads to a place.
  const leads = filling.places.some((place) => place === path || place.startsWith(`${path}.`));
  return leads || path === "first" ? fillPresent(type, path, filling, depth) : undefined;
}

function fillPresent(type: GraphQLInputType, path: string, filling: Filling, depth: number): unknown {
  if (isListType(type)) return [fillPresent(nullable(type.ofType), path, filling, depth)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const filled = fields.map((field) => [field.name, fill(field.type, `${path}.${field.name}`, filling, depth + 1)]);
    return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isScalarType(type)) return undefined;
  return filling.places.includes(path) && ["String", "ID"].includes(type.name) ? filling.payload : harmless(type.name);
}

const nullable = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** Something of each scalar. */
function harmless(scalar: string): unknown {
  const values: Readonly<Record<string, unknown>> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: "2026-11-23",
    DateTime: "2026-11-23T09:00:00+07:00",
  };
  return values[scalar] ?? "x";
}
