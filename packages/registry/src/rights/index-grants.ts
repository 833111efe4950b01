import type { Ownership } from "./derive-ownership.ts";
import type { Grant, GrantVerb } from "./grant.ts";

/** True when the unit holds a grant of the coordinate's present owner. */
export type GrantLookup = (verb: GrantVerb, coordinate: string, unit: string) => boolean;

export function indexGrants(ownership: Ownership, grants: readonly Grant[]): GrantLookup {
  const given = new Set(
    grants
      .filter(({ coordinate, owner }) => ownership.get(coordinate) === owner)
      .map(({ verb, coordinate, grantee }) => `${verb} ${coordinate} ${grantee}`),
  );
  return (verb, coordinate, unit) => given.has(`${verb} ${coordinate} ${unit}`);
}
