import type { PageAsks } from "@sen/database";
import { defaultFieldResolver, getNamedType, isObjectType } from "graphql";
import type { GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { askedFields } from "./asked-fields.ts";

/**
 * Has every field that gives a page (a type with `edges` and `totalCount`) tell its resolver, as `asks` beside the
 * arguments, what the question asks of it. So the total leaves together with the page, and columns nobody asks stay
 * where they are. Changes the schema in place.
 */
export function withLookAhead(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isPage(field.type)) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (parent, args: object, context, info) =>
        resolve(parent, { ...args, asks: asksOf(info) }, context, info);
    }
  }
  return schema;
}

function isPage(type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named)) return false;
  const fields = named.getFields();
  return fields["edges"] !== undefined && fields["totalCount"] !== undefined;
}

/** By the nodes of one execution, which are the same objects for every parent of a list. */
const known = new WeakMap<GraphQLResolveInfo["fieldNodes"], PageAsks>();

function asksOf(info: GraphQLResolveInfo): PageAsks {
  let asks = known.get(info.fieldNodes);
  if (asks === undefined) {
    const fields = askedFields(info, "edges", "node").filter((name) => name !== "__typename");
    asks = { total: askedFields(info).includes("totalCount"), fields };
    known.set(info.fieldNodes, asks);
  }
  return asks;
}
