import { Kind, parse } from "graphql";
import type { DefinitionNode, SelectionSetNode } from "graphql";

/** What a field set (`id unit { code }`, as `@key`, `@requires` and `@provides` take it) names. */
export interface FieldSet {
  /** `Type.field` of each field in it. */
  readonly coordinates: readonly string[];
  /** False when there is more in the text than fields: fragments by name, other operations. What that reads nobody can tell. */
  readonly isPlain: boolean;
}

/**
 * Reads a field set below `parent`, with or without braces around it, as the composer does. A text that does not parse names
 * nothing: composing tells what is wrong with it. `typeName` gives the graph's name of a type that the schema calls otherwise.
 */
export function readFieldSet(
  text: string,
  parent: string,
  fieldTypes: ReadonlyMap<string, string>,
  typeName: (local: string) => string = (local) => local,
): FieldSet {
  const coordinates: string[] = [];
  let isPlain = true;
  const walk = ({ selections }: SelectionSetNode, type: string) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) isPlain = false;
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        walk(selection.selectionSet, condition === undefined ? type : typeName(condition.name.value));
      } else if (selection.name.value !== "__typename") {
        const coordinate = `${type}.${selection.name.value}`;
        coordinates.push(coordinate);
        const next = fieldTypes.get(coordinate);
        if (selection.selectionSet !== undefined && next !== undefined) walk(selection.selectionSet, next);
      }
    }
  };
  const [operation, ...more] = parseDefinitions(text);
  if (operation?.kind === Kind.OPERATION_DEFINITION) walk(operation.selectionSet, parent);
  return { coordinates, isPlain: isPlain && more.length === 0 };
}

/** The operation that the text is, and whatever else hides in it. */
function parseDefinitions(text: string): readonly DefinitionNode[] {
  try {
    return parse(text.trim().startsWith("{") ? text : `{ ${text} }`).definitions;
  } catch {
    return [];
  }
}
