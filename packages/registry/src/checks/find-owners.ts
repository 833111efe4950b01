import { Kind, parse } from "graphql";
import type { DefinitionNode } from "graphql";
import type { Finding } from "../slices/finding.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** Whose a coordinate is: slices that define it, and the units that own them. */
export type FindOwners = (coordinate: string) => Pick<Finding, "slices" | "owners">;

export const unknownOwners: FindOwners = () => ({ slices: [], owners: [] });

/**
 * Owners as far as the slices' texts tell: those that define a coordinate and do not only repeat it as `@external`. An argument belongs to its field,
 * an enum's value to its enum. Later slices are asked only for what no earlier group of slices defines: give what runs first, then what comes.
 */
export function findOwnersIn(...groups: readonly (readonly SliceSchema[])[]): FindOwners {
  const indexes = groups.map(indexDefinitions);
  return (coordinate) => {
    const [field = coordinate] = coordinate.split("(");
    const [type = field] = field.split(".");
    for (const name of [field, type])
      for (const index of indexes) {
        const slices = index.get(name);
        if (slices !== undefined) return namesOf(slices);
      }
    return { slices: [], owners: [] };
  };
}

function namesOf(slices: ReadonlySet<SliceSchema>): Pick<Finding, "slices" | "owners"> {
  return {
    slices: [...slices].map(({ name }) => name),
    owners: [...new Set([...slices].map(({ owner }) => owner))],
  };
}

function indexDefinitions(slices: readonly SliceSchema[]): ReadonlyMap<string, ReadonlySet<SliceSchema>> {
  const index = new Map<string, Set<SliceSchema>>();
  const add = (coordinate: string, slice: SliceSchema) => {
    const known = index.get(coordinate);
    if (known === undefined) index.set(coordinate, new Set([slice]));
    else known.add(slice);
  };
  for (const slice of slices)
    for (const definition of parse(slice.sdl, { noLocation: true }).definitions)
      for (const coordinate of coordinatesOf(definition)) add(coordinate, slice);
  return index;
}

function coordinatesOf(definition: DefinitionNode): string[] {
  if (!("name" in definition) || definition.name === undefined) return [];
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [`@${definition.name.value}`];
  const type = definition.name.value;
  const fields = "fields" in definition ? (definition.fields ?? []) : [];
  const own = fields.filter(({ directives }) => !directives?.some(({ name }) => name.value === "external"));
  return [type, ...own.map(({ name }) => `${type}.${name.value}`)];
}
