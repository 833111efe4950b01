import { Kind, parse, specifiedScalarTypes } from "graphql";
import type {
  DefinitionNode,
  DocumentNode,
  EnumTypeDefinitionNode,
  EnumTypeExtensionNode,
  EnumValueDefinitionNode,
  InputObjectTypeDefinitionNode,
  InputObjectTypeExtensionNode,
  InputValueDefinitionNode,
} from "graphql";
import type { DeclaredSlice } from "../rights/declared-slice.ts";
import type { Violation } from "../rights/violation.ts";

type InputPart =
  | EnumTypeDefinitionNode
  | EnumTypeExtensionNode
  | InputObjectTypeDefinitionNode
  | InputObjectTypeExtensionNode;
type Member = EnumValueDefinitionNode | InputValueDefinitionNode;

/**
 * Gives enums and input types of other units the values, fields and defaults back that their owners have: what one slice
 * leaves out of them is hidden from everybody, so nobody may. What cannot be given back is `left`.
 */
export function restoreInputs(
  document: DocumentNode,
  violations: readonly Violation[],
  slices: readonly DeclaredSlice[],
): { readonly document: DocumentNode; readonly left: readonly Violation[] } {
  const left: Violation[] = [];
  let restored = document;
  for (const violation of violations) {
    const parts = restored.definitions.filter(isInputPart).filter(({ name }) => name.value === typeOf(violation));
    const own = violation.code === "REDEFINES" && parts.length > 0 ? findOwn(violation, slices) : undefined;
    if (own === undefined || !isKnown(own, restored)) left.push(violation);
    else restored = putMember(restored, parts, own);
  }
  return { document: restored, left };
}

const typeOf = ({ coordinate }: Violation) => coordinate.split(".")[0];

const isInputPart = (definition: DefinitionNode): definition is InputPart =>
  definition.kind === Kind.ENUM_TYPE_DEFINITION ||
  definition.kind === Kind.ENUM_TYPE_EXTENSION ||
  definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
  definition.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;

const membersOf = (part: InputPart): readonly Member[] => ("values" in part ? part.values : fieldsOf(part)) ?? [];
const fieldsOf = (part: InputPart) => ("fields" in part ? part.fields : undefined);

/** The owner's declaration of a member, without her remarks: those count from her own slice. */
function findOwn(violation: Violation, slices: readonly DeclaredSlice[]): Member | undefined {
  const [, name] = violation.coordinate.split(".");
  for (const { owner, declarations, sdl } of slices) {
    if (owner !== violation.owner || name === undefined) continue;
    if (declarations.types.get(typeOf(violation) ?? "")?.members.has(name) !== true) continue;
    const found = parse(sdl)
      .definitions.filter(isInputPart)
      .filter((part) => part.name.value === typeOf(violation))
      .flatMap(membersOf)
      .find((member) => member.name.value === name);
    if (found !== undefined) return { ...found, directives: [] };
  }
  return undefined;
}

/** A slice that does not know the type of a new input field cannot be given the field. */
function isKnown(member: Member, { definitions }: DocumentNode): boolean {
  if (member.kind === Kind.ENUM_VALUE_DEFINITION) return true;
  let { type } = member;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  const name = type.name.value;
  return (
    specifiedScalarTypes.some((scalar) => scalar.name === name) ||
    definitions.some((definition) => "name" in definition && definition.name?.value === name)
  );
}

/** Puts the member in the place of the one of its name, or at the end of the first part of its type. */
function putMember(document: DocumentNode, parts: readonly InputPart[], own: Member): DocumentNode {
  const isSame = (member: Member) => member.name.value === own.name.value;
  const place = parts.find((part) => membersOf(part).some(isSame)) ?? parts[0];
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition !== place || !isInputPart(definition)) return definition;
    const members = [...membersOf(definition)];
    const index = members.findIndex(isSame);
    members.splice(index < 0 ? members.length : index, index < 0 ? 0 : 1, own);
    const key = own.kind === Kind.ENUM_VALUE_DEFINITION ? "values" : "fields";
    return { ...definition, [key]: members };
  });
  return { ...document, definitions };
}
