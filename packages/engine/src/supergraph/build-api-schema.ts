import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { assertValidSchema, buildASTSchema, isTypeDefinitionNode, Kind, parse } from "graphql";
import type { DefinitionNode, DocumentNode, GraphQLSchema, NamedTypeNode } from "graphql";
import { isComposite } from "./composite-types.ts";

/** The schema clients see: no federation machinery, nothing inaccessible. Throws when there is none. */
export function buildApiSchema(supergraph: DocumentNode, assumeValid = false): GraphQLSchema {
  const document = withDefer(publicDocumentOf(supergraph));
  const schema = buildASTSchema(document, { assumeValid, assumeValidSDL: assumeValid });
  // Otherwise the first operation would be the one to find out, and each after it.
  assertValidSchema(schema);
  return schema;
}

/** The same as a document, without what the engine adds. */
export function publicDocumentOf(supergraph: DocumentNode): DocumentNode {
  return withoutHiddenMembers(transformSupergraphToPublicSchema(supergraph));
}

/** As the specification defines it, whatever subgraphs may have declared: it is the engine that carries it out. */
const DEFER_DEFINITION = parse(
  `"Lets the rest of the response be sent before these fields, which follow when their values are there."
  directive @defer(
    "False: answer at once, as if the directive were not there."
    if: Boolean! = true
    "Tells this fragment from others in what follows."
    label: String
  ) on FRAGMENT_SPREAD | INLINE_FRAGMENT`,
  { noLocation: true },
);

export function withDefer({ definitions, ...document }: DocumentNode): DocumentNode {
  const others = definitions.filter((node) => node.kind !== Kind.DIRECTIVE_DEFINITION || node.name.value !== "defer");
  return { ...document, definitions: [...others, ...DEFER_DEFINITION.definitions] };
}

/** Unions and `implements` may still name types that are inaccessible and therefore gone. */
export function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const known = new Set(document.definitions.filter(isTypeDefinitionNode).map((definition) => definition.name.value));
  const isKnown = (type: NamedTypeNode): boolean => known.has(type.name.value);
  // Nothing below a definition is concerned, and a walk through all of it would take a tenth of a new graph's time.
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) return { ...node, types: node.types?.filter(isKnown) ?? [] };
    return isComposite(node) ? { ...node, interfaces: node.interfaces?.filter(isKnown) ?? [] } : node;
  });
  return { ...document, definitions };
}
