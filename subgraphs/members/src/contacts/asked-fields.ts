import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from "graphql";
import type { GraphQLResolveInfo, SelectionNode } from "graphql";

type Selections = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/** Names of the fields asked for directly below the field being resolved, each once and sorted, through fragments. */
export function askedFields({ fieldNodes, fragments, variableValues }: Selections): string[] {
  const names = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (isLeftOut(selection, variableValues)) continue;
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections);
      else collect(fragments[selection.name.value]?.selectionSet.selections ?? []);
    }
  };
  for (const { selectionSet } of fieldNodes) collect(selectionSet?.selections ?? []);
  return [...names].sort();
}

function isLeftOut(selection: SelectionNode, variables: GraphQLResolveInfo["variableValues"]): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.["if"] === true || include?.["if"] === false;
}
