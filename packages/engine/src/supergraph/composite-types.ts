import { Kind } from "graphql";
import type { DefinitionNode, DocumentNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode } from "graphql";

/** The definitions that have fields. What is read of them alone needs no walk through a document, which for a large one costs more than the rest. */
export function compositeTypesOf({
  definitions,
}: DocumentNode): readonly (ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode)[] {
  return definitions.filter(isComposite);
}

export function isComposite(node: DefinitionNode): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
