import type { Finding } from "../slices/finding.ts";
import type { DeclaredSlice } from "./declared-slice.ts";
import { definedBy } from "./derive-ownership.ts";
import type { Violation } from "./violation.ts";

/**
 * What composing calls `INVALID_FIELD_SHARING`, as violations of all slices but one: that which does not share the field keeps it, the first of several.
 * No publish can bring this about, but a unit that takes over another's slices may find that both answer a field of which the
 * other was kept away before.
 */
export function findRepeats(
  slices: readonly DeclaredSlice[],
  { code, coordinate, slices: named }: Finding,
): readonly Violation[] {
  if (code !== "INVALID_FIELD_SHARING" || coordinate === null) return [];
  const [type = "", field = ""] = coordinate.split(".");
  const shares = ({ declarations }: DeclaredSlice) =>
    declarations.types.get(type)?.members.get(field)?.shareable === true;
  const answering = slices.filter((slice) => named.includes(slice.name) && [...definedBy(slice)].includes(coordinate));
  const keeper = answering.find((slice) => !shares(slice)) ?? answering[0];
  return answering
    .filter((slice) => slice !== keeper)
    .map(({ name, owner }) => ({
      code: "OWNED_BY_ANOTHER_UNIT",
      slice: name,
      unit: owner,
      coordinate,
      target: coordinate,
      owner: keeper?.owner ?? owner,
      verb: null,
      detail: "@shareable",
    }));
}
