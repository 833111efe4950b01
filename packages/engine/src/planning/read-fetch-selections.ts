import { Kind, parse } from "graphql";
import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { inlineFragments } from "./inline-fragments.ts";

/** The operation of a fetch, with its spreads written out. */
export function readFetchSelections(text: string): OperationDefinitionNode {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error("A fetch without an operation.");
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  if (fragments.size === 0) return operation;
  return { ...operation, selectionSet: inlineFragments(operation.selectionSet, fragments) };
}
