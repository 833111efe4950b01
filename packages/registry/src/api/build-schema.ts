import { buildSubgraphSchema } from "@apollo/subgraph";
import { GraphQLError, GraphQLScalarType, parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import { mutationResolvers } from "./mutation-resolvers.ts";
import { queryResolvers } from "./query-resolvers.ts";
import { registrySdl } from "./registry-sdl.ts";

const dateTime = new GraphQLScalarType({
  name: "DateTime",
  // JSON columns hold moments as text already.
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    const moment = typeof value === "string" ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime())) throw new GraphQLError("A DateTime is text as RFC 3339 has it.");
    return moment;
  },
});

export function buildSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(registrySdl),
    resolvers: {
      DateTime: dateTime,
      ...queryResolvers,
      ...mutationResolvers,
    } as Parameters<typeof buildSubgraphSchema>[0] extends { resolvers?: infer Map } ? Map : never, // Apollo's map type knows no context of ours
  });
}
