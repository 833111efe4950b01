import { Kind, visit } from "graphql";
import type { ASTNode, DocumentNode, FieldNode, FragmentDefinitionNode } from "graphql";
import type { OperationParts } from "./operation-parts.ts";

/** A document that holds the operation with these root fields, and only the fragments and variables they use. */
export function documentOf({ operation, fragments }: OperationParts, rootFields: readonly FieldNode[]): DocumentNode {
  const usedFragments = new Map<string, FragmentDefinitionNode>();
  const usedVariables = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      Variable: (variable) => {
        usedVariables.add(variable.name.value);
      },
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value);
        if (fragment === undefined || usedFragments.has(fragment.name.value)) return;
        usedFragments.set(fragment.name.value, fragment);
        collect(fragment);
      },
    });
  };
  for (const field of rootFields) collect(field);
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        directives: [],
        variableDefinitions: (operation.variableDefinitions ?? []).filter((definition) =>
          usedVariables.has(definition.variable.name.value),
        ),
        selectionSet: { kind: Kind.SELECTION_SET, selections: rootFields },
      },
      ...usedFragments.values(),
    ],
  };
}
