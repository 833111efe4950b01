import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";

/** Each check compares with the version that runs: its schema is built once. */
const lastSchemas = new LRUCache<string, GraphQLSchema>({ max: 4 });

/** The schema that clients see: a supergraph without what only gateways need and without what is `@inaccessible`. */
export function buildApiSchema(supergraph: string): GraphQLSchema {
  const known = lastSchemas.get(supergraph);
  if (known !== undefined) return known;
  const document = transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true }));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  lastSchemas.set(supergraph, schema);
  return schema;
}
