import type { DocumentNode } from "graphql";
import { Kind } from "graphql";
import { isComposite } from "./composite-types.ts";

/**
 * Answers type conditions from the whole supergraph, inaccessible types included: plans speak of types that the API
 * schema hides.
 */
export interface TypeConditions {
  /** True when an object whose `__typename` is `typeName` satisfies `... on condition`. */
  matches(typeName: string, condition: string): boolean;
  /** True for interfaces: the `__typename` a subgraph gives for an `@interfaceObject` is no object type. */
  isInterface(typeName: string): boolean;
}

export function readTypeConditions(document: DocumentNode): TypeConditions {
  const interfaces = new Set<string>();
  const members = new Map<string, Set<string>>();
  const add = (condition: string, member: string) => {
    const known = members.get(condition);
    if (known) known.add(member);
    else members.set(condition, new Set([member]));
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.add(definition.name.value);
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const type of definition.types ?? []) add(definition.name.value, type.name.value);
    }
    if (isComposite(definition)) {
      for (const type of definition.interfaces ?? []) add(type.name.value, definition.name.value);
    }
  }
  return {
    matches: (typeName, condition) => typeName === condition || members.get(condition)?.has(typeName) === true,
    isInterface: (typeName) => interfaces.has(typeName),
  };
}
