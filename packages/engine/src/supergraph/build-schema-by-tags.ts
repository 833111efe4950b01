import { buildASTSchema, Kind, visit } from "graphql";
import type { ASTNode, ConstDirectiveNode, DocumentNode, FieldDefinitionNode, GraphQLSchema } from "graphql";
import { publicDocumentOf, withDefer } from "./build-api-schema.ts";
import { pruneSchema } from "./prune-schema.ts";
import { InvalidSupergraphError } from "./invalid-supergraph-error.ts";
import { stringArgument } from "./read-subgraphs.ts";

/** What a view shows, by the names in `@tag(name:)`. */
export interface TagChoice {
  /** Fields and unions are shown that carry one of these tags, or whose type does. Empty: all. */
  readonly include: readonly string[];
  /** Whatever carries one of these is hidden, also when it carries an included one. */
  readonly exclude: readonly string[];
}

/**
 * The schema of a view, by the rules of Apollo's contracts
 * (https://www.apollographql.com/docs/graphos/platform/schema-management/delivery/contracts/reference): tags of an object
 * or interface count for its fields; included tags choose fields of objects and interfaces, and unions; excluded tags hide
 * anything. What is left without fields, or is not reached from a root type any more, is hidden too, and so is a field
 * whose type is hidden, where Apollo refuses the contract. Throws InvalidSupergraphError when no query is left.
 */
export function buildSchemaByTags({ document }: { readonly document: DocumentNode }, choice: TagChoice): GraphQLSchema {
  const pruned = pruneSchema(publicDocumentOf(chooseByTags(document, choice)));
  try {
    if (pruned.definitions.some((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Query")) {
      return buildASTSchema(withDefer(pruned));
    }
  } catch (cause) {
    throw new InvalidSupergraphError("What is shown by tags is no schema.", { cause });
  }
  throw new InvalidSupergraphError(
    `No query is shown by the tags: include ${listed(choice.include)}, exclude ${listed(choice.exclude)}.`,
  );
}

const listed = (tags: readonly string[]): string => (tags.length === 0 ? "nothing" : tags.join(", "));

function chooseByTags(document: DocumentNode, { include, exclude }: TagChoice): DocumentNode {
  const included = new Set(include);
  const excluded = new Set(exclude);
  const directive = tagDirectiveOf(document);
  const tagsOf = ({ directives = [] }: Tagged): string[] =>
    directives.flatMap((each) => (each.name.value === directive ? (stringArgument(each, "name") ?? []) : []));
  const isExcluded = (tags: readonly string[]) => tags.some((tag) => excluded.has(tag));
  const isShown = (tags: readonly string[]) =>
    (included.size === 0 || tags.some((tag) => included.has(tag))) && !isExcluded(tags);
  /** Visiting goes on below what is kept. */
  const hideExcluded = (node: Tagged) => (isExcluded(tagsOf(node)) ? null : undefined);
  const withFields = <Node extends Tagged & { readonly fields?: readonly FieldDefinitionNode[] | undefined }>(
    node: Node,
  ): Node | null => {
    const tags = tagsOf(node);
    if (isExcluded(tags)) return null;
    return { ...node, fields: node.fields?.filter((field) => isShown([...tags, ...tagsOf(field)])) ?? [] };
  };
  return visit(document, {
    ObjectTypeDefinition: withFields,
    InterfaceTypeDefinition: withFields,
    UnionTypeDefinition: (node) => (isShown(tagsOf(node)) || isMachinery(node) ? undefined : null),
    EnumTypeDefinition: hideExcluded,
    EnumValueDefinition: hideExcluded,
    InputObjectTypeDefinition: hideExcluded,
    InputValueDefinition: hideExcluded,
    ScalarTypeDefinition: hideExcluded,
  });
}

type Tagged = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** A supergraph has no unions of its own; `_Entity` may be left by old composers. */
function isMachinery({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value.startsWith("_");
}

/** The name `@tag` goes by in this supergraph: `@link(url: "https://specs.apollo.dev/tag/v0.3", as: …)`. */
function tagDirectiveOf({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const link of definition.directives ?? []) {
      if (stringArgument(link, "url")?.startsWith("https://specs.apollo.dev/tag/") === true) {
        return stringArgument(link, "as") ?? "tag";
      }
    }
  }
  return "tag";
}
