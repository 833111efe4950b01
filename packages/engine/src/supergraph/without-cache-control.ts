import { Kind } from "graphql";
import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from "graphql";

/** What the gateway may keep is not part of what clients see. */
export function withoutCacheControl(document: DocumentNode): DocumentNode {
  const isMarked = document.definitions.some(
    (node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === "cacheControl",
  );
  if (!isMarked) return document;
  return { ...document, definitions: document.definitions.flatMap(withoutMarks) };
}

function withoutMarks(node: DefinitionNode): DefinitionNode | [] {
  if (node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === "cacheControl") return [];
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
  return {
    ...node,
    directives: unmarked(node.directives),
    fields: (node.fields ?? []).map((field) => ({ ...field, directives: unmarked(field.directives) })),
  };
}

const unmarked = (directives: readonly ConstDirectiveNode[] = []): readonly ConstDirectiveNode[] =>
  directives.filter(({ name }) => name.value !== "cacheControl");
