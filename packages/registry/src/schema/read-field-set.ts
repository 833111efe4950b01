import { Kind, parse } from "graphql";
import type { SelectionSetNode } from "graphql";

/**
 * Coordinates that a field set (`id unit { code }`, as `@key`, `@requires` and `@provides` take it) names below `parent`.
 * A text that does not parse names nothing: composing tells what is wrong with it.
 */
export function readFieldSet(text: string, parent: string, fieldTypes: ReadonlyMap<string, string>): string[] {
  const coordinates: string[] = [];
  const walk = ({ selections }: SelectionSetNode, type: string) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === "__typename") continue;
        const coordinate = `${type}.${selection.name.value}`;
        coordinates.push(coordinate);
        const next = fieldTypes.get(coordinate);
        if (selection.selectionSet !== undefined && next !== undefined) walk(selection.selectionSet, next);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      }
    }
  };
  try {
    const [operation] = parse(`{ ${text} }`).definitions;
    if (operation?.kind === Kind.OPERATION_DEFINITION) walk(operation.selectionSet, parent);
  } catch {
    return [];
  }
  return coordinates;
}
