import type { TypeDeclaration } from "../schema/declarations.ts";
import { rootTypes } from "../schema/federation-names.ts";
import type { DeclaredSlice } from "./declared-slice.ts";

/** The unit that owns each coordinate (`Member`, `Member.fullName`, `NominationState.DRAFT`), by its code. */
export type Ownership = ReadonlyMap<string, string>;

/**
 * Who owns what in a graph of these slices: whoever owned a coordinate before, as long as a slice of hers still defines it;
 * else the unit of the first slice that does. `slices` stand in the order in which they joined the graph. An entity of which
 * there are only keys is the first unit's that resolves it, until somebody defines more of it.
 */
export function deriveOwnership(previous: Ownership, slices: readonly DeclaredSlice[]): Ownership {
  return new Map([
    ...assignOwners(previous, slices, ({ declarations }) => keysOf(declarations)),
    ...assignOwners(previous, slices, ({ declarations }) => definitionsOf(declarations)),
  ]);
}

function assignOwners(
  previous: Ownership,
  slices: readonly DeclaredSlice[],
  claimsOf: (slice: DeclaredSlice) => Iterable<string>,
): Map<string, string> {
  const owners = new Map<string, string>();
  for (const slice of slices) {
    for (const coordinate of claimsOf(slice)) {
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
  yield* definitionsOf(declarations);
  yield* keysOf(declarations);
}

function* definitionsOf({ types }: DeclaredSlice["declarations"]): Generator<string> {
  for (const type of types.values()) {
    if (!rootTypes.has(type.name) && !type.isReference && !type.isInterfaceObject) yield type.name;
    for (const member of type.members.values()) {
      const isNamed = member.external || (member.inKey && (type.isReference || type.isInterfaceObject));
      if (!isNamed) yield `${type.name}.${member.name}`;
    }
  }
}

/** What a slice says of entities that it resolves, and of which it knows nothing but keys. */
function* keysOf({ types }: DeclaredSlice["declarations"]): Generator<string> {
  for (const type of types.values()) {
    if (!isResolvedByKeys(type)) continue;
    yield type.name;
    for (const { name, external } of type.members.values()) if (!external) yield `${type.name}.${name}`;
  }
}

const isResolvedByKeys = ({ isReference, isResolvable, isInterfaceObject, members }: TypeDeclaration): boolean =>
  isReference && isResolvable && !isInterfaceObject && [...members.values()].some(({ external }) => !external);
