import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, GraphQLError, isTypeDefinitionNode, Kind, parse, validateSchema } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";

/** Each check compares with the version that runs: its schema is built once. */
const lastSchemas = new LRUCache<string, GraphQLSchema>({ max: 4 });

/** The schema that clients see: a supergraph without what only gateways need and without what is `@inaccessible`. */
export function buildApiSchema(supergraph: string): GraphQLSchema {
  const known = lastSchemas.get(supergraph);
  if (known !== undefined) return known;
  const document = withoutHiddenMembers(transformSupergraphToPublicSchema(parse(supergraph, { noLocation: true })));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  lastSchemas.set(supergraph, schema);
  return schema;
}

/**
 * What makes a supergraph no schema for clients. Composing finds most of it, but not what only slices together bring about: an
 * input that needs itself by way of two slices, a deprecated field that another slice requires, a union of hidden types.
 */
export function findClientFaults(supergraph: string): readonly GraphQLError[] {
  const extensions = { code: "INVALID_API_SCHEMA" };
  return validateSchema(buildApiSchema(supergraph)).map(({ message }) => new GraphQLError(message, { extensions }));
}

/** Unions may still name types that are inaccessible and therefore gone. */
function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const known = new Set(document.definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.UNION_TYPE_DEFINITION
      ? { ...node, types: node.types?.filter(({ name }) => known.has(name.value)) ?? [] }
      : node,
  );
  return { ...document, definitions };
}
