import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { buildASTSchema, isTypeDefinitionNode, visit } from "graphql";
import type { DocumentNode, GraphQLSchema, NamedTypeNode } from "graphql";

/** The schema clients see: no federation machinery, nothing inaccessible. Throws when there is none. */
export function buildApiSchema(supergraph: DocumentNode): GraphQLSchema {
  return buildASTSchema(withoutHiddenMembers(transformSupergraphToPublicSchema(supergraph)));
}

/** Unions and `implements` may still name types that are inaccessible and therefore gone. */
function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const known = new Set(document.definitions.filter(isTypeDefinitionNode).map((definition) => definition.name.value));
  const isKnown = (type: NamedTypeNode): boolean => known.has(type.name.value);
  return visit(document, {
    UnionTypeDefinition: (union) => ({ ...union, types: union.types?.filter(isKnown) ?? [] }),
    ObjectTypeDefinition: (type) => ({ ...type, interfaces: type.interfaces?.filter(isKnown) ?? [] }),
    InterfaceTypeDefinition: (type) => ({ ...type, interfaces: type.interfaces?.filter(isKnown) ?? [] }),
  });
}
