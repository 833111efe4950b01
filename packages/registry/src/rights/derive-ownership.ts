import { rootTypes } from "../schema/federation-names.ts";
import type { DeclaredSlice } from "./declared-slice.ts";

/** The unit that owns each coordinate (`Member`, `Member.fullName`, `NominationState.DRAFT`), by its code. */
export type Ownership = ReadonlyMap<string, string>;

/**
 * Who owns what in a graph of these slices: whoever owned a coordinate before, as long as a slice of hers still defines it;
 * else the unit of the first slice that does. `slices` stand in the order in which they joined the graph.
 */
export function deriveOwnership(previous: Ownership, slices: readonly DeclaredSlice[]): Ownership {
  const owners = new Map<string, string>();
  for (const slice of slices) {
    for (const coordinate of definedBy(slice)) {
      const held = owners.get(coordinate);
      if (held === undefined || (previous.get(coordinate) === slice.owner && held !== slice.owner)) {
        owners.set(coordinate, slice.owner);
      }
    }
  }
  return owners;
}

/** Coordinates that a slice defines, and does not merely name. Root types belong to nobody. */
export function* definedBy({ declarations }: DeclaredSlice): Generator<string> {
  for (const type of declarations.types.values()) {
    if (!rootTypes.has(type.name) && !type.isReference && !type.isInterfaceObject) yield type.name;
    for (const member of type.members.values()) {
      const isNamed = member.external || (member.inKey && type.isReference);
      if (!isNamed) yield `${type.name}.${member.name}`;
    }
  }
}
