import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, Kind, parse } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";

/** Each check compares with the version that runs: its schema is built once. */
const lastSchemas = new LRUCache<string, GraphQLSchema>({ max: 4 });

/** The schema that clients see: a supergraph without what only gateways need and without what is `@inaccessible`. */
export function buildApiSchema(supergraph: string): GraphQLSchema {
  const known = lastSchemas.get(supergraph);
  if (known !== undefined) return known;
  const document = withoutCacheControl(transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true })));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  lastSchemas.set(supergraph, schema);
  return schema;
}

/** What gateways keep is nothing to clients, and the enum of its scopes is hidden from them; uses of it are not looked at. */
function withoutCacheControl({ definitions, ...document }: DocumentNode): DocumentNode {
  const others = definitions.filter(
    (node) => node.kind !== Kind.DIRECTIVE_DEFINITION || node.name.value !== "cacheControl",
  );
  return { ...document, definitions: others };
}
