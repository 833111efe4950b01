import { parse } from "graphql";
import type { DefinitionNode } from "graphql";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** Whose a coordinate is: slices that define it, and the units that own them. */
export type FindOwners = (coordinate: string) => Pick<Finding, "slices" | "owners">;

export const unknownOwners: FindOwners = () => ({ slices: [], owners: [] });

/**
 * Owners as far as the slices' texts tell: those that define a coordinate and do not only repeat it as `@external`. An argument belongs to its field,
 * an enum's value to its enum. Later groups of slices are asked only for what no earlier one defines: give what runs first, then what comes.
 */
export function findOwnersIn(...groups: readonly (readonly SliceSchema[])[]): FindOwners {
  return (coordinate) => {
    const [field = coordinate] = coordinate.split("(");
    const [type = field, member] = field.split(".");
    for (const names of member === undefined ? [[type]] : [[type, member], [type]])
      for (const slices of groups) {
        const defining = slices.filter(({ sdl }) => defines(sdl, names));
        if (defining.length > 0) return namesOf(defining);
      }
    return { slices: [], owners: [] };
  };
}

function namesOf(slices: readonly SliceSchema[]): Pick<Finding, "slices" | "owners"> {
  return { slices: slices.map(({ name }) => name), owners: [...new Set(slices.map(({ owner }) => owner))] };
}

/** Most texts do not even hold the words; only the others are read. */
function defines(sdl: string, [type = "", member]: readonly string[]): boolean {
  const name = type.replace("@", "");
  if (!sdl.includes(name) || (member !== undefined && !sdl.includes(member))) return false;
  return parse(sdl, { noLocation: true }).definitions.some((node) => isDefinition(node, name, member));
}

function isDefinition(node: DefinitionNode, type: string, member: string | undefined): boolean {
  if (!("name" in node) || node.name?.value !== type) return false;
  if (member === undefined) return true;
  const fields = "fields" in node ? (node.fields ?? []) : [];
  return fields.some(
    ({ name, directives = [] }) =>
      name.value === member && !directives.some((directive) => directive.name.value === "external"),
  );
}
