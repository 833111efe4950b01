import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";

/** One operation with the fragments it may spread. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}
