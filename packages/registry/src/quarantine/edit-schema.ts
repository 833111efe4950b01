import { isTypeDefinitionNode, isTypeExtensionNode, Kind } from "graphql";
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from "graphql";
import type { FederationDirective, FederationNames } from "../schema/federation-names.ts";
import { readDeclarations } from "../schema/read-declarations.ts";

/**
 * The schema without these members (`Type.member`): fields, input fields, enum values, members of unions. Fields that an
 * interface or a key of their type demands stay as `@external`: somebody else answers them. Types of which nothing is left go too.
 */
export function withdrawFields(
  document: DocumentNode,
  names: FederationNames,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  if (coordinates.size === 0) return document;
  const demanded = listDemanded(document);
  const named = new Set([...coordinates].filter((coordinate) => demanded.has(coordinate)));
  const external = directiveNode(names.local("external") ?? "external");
  const rest = mapFields(document, names, (field, coordinate) =>
    named.has(coordinate) ? { ...field, directives: [external] } : field,
  );
  return removeMembers(rest, names, new Set([...coordinates].filter((coordinate) => !named.has(coordinate))));
}

/** Fields that keys, and interfaces of the schema, demand of the types that have them. */
function listDemanded(document: DocumentNode): ReadonlySet<string> {
  const { types } = readDeclarations(document);
  const demanded = new Set<string>();
  for (const { name, interfaces, keys } of types.values()) {
    for (const coordinate of keys.flat()) demanded.add(coordinate);
    for (const each of interfaces) {
      for (const member of types.get(each)?.members.keys() ?? []) demanded.add(`${name}.${member}`);
    }
  }
  return demanded;
}

function removeMembers(document: DocumentNode, names: FederationNames, coordinates: ReadonlySet<string>): DocumentNode {
  if (coordinates.size === 0) return document;
  const left = document.definitions.map((definition) => {
    if (!isTypePart(definition)) return definition;
    const keep = ({ name }: { readonly name: { readonly value: string } }) =>
      !coordinates.has(`${names.type(definition.name.value)}.${name.value}`);
    switch (definition.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
        return definition;
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        return { ...definition, values: (definition.values ?? []).filter(keep) };
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        return { ...definition, types: (definition.types ?? []).filter(keep) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return { ...definition, fields: (definition.fields ?? []).filter(keep) };
      default:
        return { ...definition, fields: (definition.fields ?? []).filter(keep) };
    }
  });
  const filled = new Set(
    left.flatMap((definition) => (isTypePart(definition) && !isEmpty(definition) ? nameOf(definition) : [])),
  );
  const definitions = left.filter((definition) => {
    if (!isTypePart(definition) || !isEmpty(definition)) return true;
    // An extension that extends by nothing is no GraphQL.
    return filled.has(nameOf(definition)) && !(isTypeExtensionNode(definition) && saysNothing(definition));
  });
  return { ...document, definitions };
}

type TypePart = TypeDefinitionNode | TypeExtensionNode;

const isTypePart = (definition: DefinitionNode): definition is TypePart =>
  isTypeDefinitionNode(definition) || isTypeExtensionNode(definition);

const nameOf = ({ name }: TypePart): string => name.value;

function isEmpty(part: TypePart): boolean {
  switch (part.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
      return false;
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return (part.values ?? []).length === 0;
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return (part.types ?? []).length === 0;
    default:
      return (part.fields ?? []).length === 0;
  }
}

const saysNothing = (part: TypePart): boolean =>
  (part.directives ?? []).length === 0 && (!("interfaces" in part) || (part.interfaces ?? []).length === 0);

/** The schema without this directive on these fields. */
export function removeFieldDirective(
  document: DocumentNode,
  names: FederationNames,
  directive: FederationDirective,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  if (coordinates.size === 0) return document;
  return mapFields(document, names, (field, coordinate) =>
    coordinates.has(coordinate) ? { ...field, directives: without(field.directives, names, directive) } : field,
  );
}

/** The schema without `@provides` on fields that provide one of these coordinates. */
export function removeProvidesOf(
  document: DocumentNode,
  names: FederationNames,
  sources: ReadonlySet<string>,
): DocumentNode {
  if (sources.size === 0) return document;
  const providing = [...readDeclarations(document).types.values()].flatMap((type) =>
    [...type.members.values()]
      .filter(({ provides }) => provides.some((source) => sources.has(source)))
      .map(({ name }) => `${type.name}.${name}`),
  );
  return removeFieldDirective(document, names, "provides", new Set(providing));
}

/** The schema with `@shareable` on these fields, as far as its version of Federation knows that. */
export function shareFields(
  document: DocumentNode,
  names: FederationNames,
  coordinates: ReadonlySet<string>,
): DocumentNode {
  const shareable = names.local("shareable");
  if (shareable === null || coordinates.size === 0) return document;
  return mapFields(document, names, (field, coordinate) =>
    coordinates.has(coordinate)
      ? { ...field, directives: [...without(field.directives, names, "shareable"), directiveNode(shareable)] }
      : field,
  );
}

/** Composing refuses what is `@external` and neither used nor demanded by an interface; it goes with the field that used it. */
export function removeUnusedExternals(document: DocumentNode, names: FederationNames): DocumentNode {
  const { types } = readDeclarations(document);
  const used = new Set(listDemanded(document));
  for (const type of types.values()) {
    for (const { requires, provides } of type.members.values())
      for (const each of [...requires, ...provides]) used.add(each);
  }
  const unused = new Set<string>();
  for (const type of types.values()) {
    for (const { name, external, inKey } of type.members.values()) {
      const coordinate = `${type.name}.${name}`;
      if (external && !inKey && !used.has(coordinate)) unused.add(coordinate);
    }
  }
  return removeMembers(document, names, unused);
}

export function mapFields(
  document: DocumentNode,
  names: FederationNames,
  change: (field: FieldDefinitionNode, coordinate: string) => FieldDefinitionNode,
): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const type = names.type(definition.name.value);
        return {
          ...definition,
          fields: (definition.fields ?? []).map((field) => change(field, `${type}.${field.name.value}`)),
        };
      }
      default:
        return definition;
    }
  });
  return { ...document, definitions };
}

const without = (
  directives: readonly ConstDirectiveNode[] = [],
  names: FederationNames,
  unwanted: FederationDirective,
): readonly ConstDirectiveNode[] => directives.filter(({ name }) => names.directive(name.value) !== unwanted);

export function directiveNode(name: string, texts: Readonly<Record<string, string>> = {}): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(texts).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: { kind: Kind.STRING, value },
    })),
  };
}
