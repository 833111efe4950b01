import { Kind, parse } from "graphql";
import type { DefinitionNode, FieldDefinitionNode, InputValueDefinitionNode } from "graphql";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** The coordinate of the innermost definition around a place in a slice's text; null when it is outside of all. */
export function findCoordinateAt(sdl: string, offset: number): string | null {
  const definition = parse(sdl).definitions.find((node) => isAround(node, offset));
  if (definition === undefined || !("name" in definition) || definition.name === undefined) return null;
  const type = definition.kind === Kind.DIRECTIVE_DEFINITION ? `@${definition.name.value}` : definition.name.value;
  const member = membersOf(definition).find((node) => isAround(node, offset));
  if (member === undefined) return type;
  const argument = "arguments" in member ? member.arguments?.find((node) => isAround(node, offset)) : undefined;
  return argument === undefined
    ? `${type}.${member.name.value}`
    : `${type}.${member.name.value}(${argument.name.value}:)`;
}

/** Slices in whose text a type, or a field of it, is declared. */
export function findDeclaringSlices(coordinate: string | null, slices: readonly SliceSchema[]): SliceSchema[] {
  const [typeName, memberName] = (coordinate ?? "").split(/[.(]/);
  if (typeName === undefined || typeName === "" || typeName.startsWith("@")) return [];
  const declaring = slices.flatMap((slice) => {
    const definitions = parse(slice.sdl, { noLocation: true }).definitions.filter(
      (node) => "name" in node && node.name?.value === typeName,
    );
    return definitions.length === 0 ? [] : [{ slice, members: definitions.flatMap(namesOfMembers) }];
  });
  const exact = declaring.filter(({ members }) => memberName === undefined || members.includes(memberName));
  return (exact.length > 0 ? exact : declaring).map(({ slice }) => slice);
}

function namesOfMembers(definition: DefinitionNode): string[] {
  const values = "values" in definition ? (definition.values ?? []) : [];
  return [...membersOf(definition), ...values].map(({ name }) => name.value);
}

function membersOf(definition: DefinitionNode): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] {
  return "fields" in definition ? (definition.fields ?? []) : [];
}

function isAround(
  node: { readonly loc?: { readonly start: number; readonly end: number } | undefined },
  offset: number,
): boolean {
  return node.loc !== undefined && node.loc.start <= offset && offset < node.loc.end;
}
