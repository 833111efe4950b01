import { Kind, parse, print } from "graphql";
import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { documentOf } from "../operation/operation-document.ts";

/** The operation of a batch without some of its `_entities` fields, and the variables it still uses. */
export function removeEntityFields(operationText: string, responseKeys: readonly string[]) {
  const { definitions } = parse(operationText, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error("A fetch without an operation.");
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const kept = operation.selectionSet.selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .filter((field) => !responseKeys.includes(field.alias?.value ?? field.name.value));
  const document = documentOf({ operation, fragments }, kept);
  const [first] = document.definitions;
  const variables = first?.kind === Kind.OPERATION_DEFINITION ? (first.variableDefinitions ?? []) : [];
  return { operationText: print(document), variableNames: new Set(variables.map((node) => node.variable.name.value)) };
}
