import type { FlattenNodePathSegment, RequiresSelection } from "@graphql-hive/router-query-planner";
import type { PathKeys } from "../response-path.ts";

/*
 * A value is named by the response keys that lead to it (`people.skill`). Lists and types are not told apart, so that a
 * call may be taken for the source of too much, never of too little.
 */

/** Where the values of a call stand in the response. */
export type Place = readonly FlattenNodePathSegment[];

/** The names of values by the paths that lead to them from a place. */
export function valuesAt(place: Place, paths: readonly PathKeys[]): Set<string> {
  const at = keysOf(place);
  return new Set(paths.map((path) => [...at, ...path].join(".")));
}

/** A call needs the objects it adds to, their types where these decide, and the fields of the representation. */
export function takenAt(place: Place, requires: readonly RequiresSelection[]): Set<string> {
  const at = keysOf(place);
  const values = new Set(at.length > 0 ? [at.join(".")] : []);
  for (const [index, segment] of place.entries()) {
    if (segment === "@" || "Field" in segment) continue;
    values.add([...keysOf(place.slice(0, index)), "__typename"].join("."));
  }
  const add = (selections: readonly RequiresSelection[], keys: PathKeys): void => {
    for (const selection of selections) {
      if (selection.kind === "InlineFragment") add(selection.selections, keys);
      else if (selection.kind === "Field") {
        // The name of a required field is the key its value was fetched under.
        const below = [...keys, selection.name];
        values.add(below.join("."));
        add(selection.selections ?? [], below);
      }
    }
  };
  add(requires, at);
  return values;
}

const keysOf = (place: Place): string[] =>
  place.flatMap((segment) => (segment !== "@" && "Field" in segment ? segment.Field : []));
