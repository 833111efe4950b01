import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from "graphql";
import type { FieldNode, GraphQLResolveInfo, SelectionNode } from "graphql";

type Selections = Pick<GraphQLResolveInfo, "fieldNodes" | "fragments" | "variableValues">;

/**
 * Names of the fields asked for directly below the field being resolved, or below a path of fields from there: each once
 * and sorted, through fragments.
 */
export function askedFields({ fieldNodes, ...rest }: Selections, ...path: readonly string[]): string[] {
  const found = path.reduce(
    (nodes, name) => fieldsBelow(nodes, rest).filter((each) => each.name.value === name),
    [...fieldNodes],
  );
  return [...new Set(fieldsBelow(found, rest).map(({ name }) => name.value))].sort();
}

function fieldsBelow(
  nodes: readonly FieldNode[],
  { fragments, variableValues }: Omit<Selections, "fieldNodes">,
): FieldNode[] {
  const fields: FieldNode[] = [];
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (isLeftOut(selection, variableValues)) continue;
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections);
      else collect(fragments[selection.name.value]?.selectionSet.selections ?? []);
    }
  };
  for (const { selectionSet } of nodes) collect(selectionSet?.selections ?? []);
  return fields;
}

function isLeftOut(selection: SelectionNode, variables: GraphQLResolveInfo["variableValues"]): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return false;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.["if"] === true || include?.["if"] === false;
}
